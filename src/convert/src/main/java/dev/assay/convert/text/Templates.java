package dev.assay.convert.text;

import freemarker.core.OutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/**
 * The templates of a target, which lie beside its classes. Whatever they print of the model is escaped for the format
 * they write; they reach no class and no file.
 */
public final class Templates {
  private final Configuration configuration;

  /** @param format what interpolations are escaped for */
  public Templates(Class<?> beside, OutputFormat format) {
    configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setClassForTemplateLoading(beside, "");
    configuration.setDefaultEncoding("UTF-8");
    configuration.setLocale(Locale.ROOT);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    configuration.setNumberFormat("computer");
    configuration.setBooleanFormat("c");
    configuration.setOutputFormat(format);
    configuration.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
    configuration.setRecognizeStandardFileExtensions(false);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    DefaultObjectWrapper wrapper = new DefaultObjectWrapper(Configuration.VERSION_2_3_34);
    wrapper.setPreferIndexedReadMethod(false);
    configuration.setObjectWrapper(wrapper);
  }

  /** The text a template makes of a model; its line ends are line feeds. */
  public String render(String template, Map<String, ?> model) {
    StringWriter text = new StringWriter();
    try {
      configuration.getTemplate(template).process(model, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TemplateException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
    return text.toString();
  }
}
