package dev.assay.convert.text;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** A format in which everything a template prints of its model is escaped. */
public abstract class EscapedOutput extends CommonMarkupOutputFormat<EscapedOutput.Escaped> {
  private final String name;
  private final String mimeType;

  EscapedOutput(String name, String mimeType) {
    this.name = name;
    this.mimeType = mimeType;
  }

  /** Writes a text so that a reader of the format reads just this text. */
  abstract void escape(String text, Appendable out) throws IOException;

  /** Text of the format. */
  public static final class Escaped extends CommonTemplateMarkupOutputModel<Escaped> {
    private final EscapedOutput format;

    Escaped(EscapedOutput format, String plain, String markup) {
      super(plain, markup);
      this.format = format;
    }

    @Override
    public EscapedOutput getOutputFormat() {
      return format;
    }
  }

  @Override
  public final String getName() {
    return name;
  }

  @Override
  public final String getMimeType() {
    return mimeType;
  }

  @Override
  public final void output(String text, Writer out) throws IOException {
    escape(text, out);
  }

  @Override
  public final String escapePlainText(String text) {
    StringBuilder escaped = new StringBuilder();
    try {
      escape(text, escaped);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return escaped.toString();
  }

  @Override
  public final boolean isLegacyBuiltInBypassed(String builtIn) {
    return false;
  }

  @Override
  protected final Escaped newTemplateMarkupOutputModel(String plain, String markup) {
    return new Escaped(this, plain, markup);
  }
}
