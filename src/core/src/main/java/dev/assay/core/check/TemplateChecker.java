package dev.assay.core.check;

import dev.assay.core.check.Template.Part;
import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceFragment;
import dev.assay.core.diagnostic.Span;
import dev.assay.core.diagnostic.Suggestions;
import dev.assay.core.schema.Field;
import dev.assay.core.schema.FieldType;
import dev.assay.core.syntax.Literal;
import dev.assay.core.syntax.LiteralText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads templates: text with {@code {{field}}} and {@code {{fields['key']}}}. Any other brace is plain text. */
final class TemplateChecker {
  private static final Pattern VARIABLE = Pattern.compile("\\{\\{([^{}]*)}}");
  private static final Pattern PATH =
      Pattern.compile("([A-Za-z_]\\w*)(?:\\.([\\w.]+)|\\[\\s*(?:'([^']*)'|\"([^\"]*)\"|(\\d+))\\s*])?");

  private final Scope scope;

  TemplateChecker(Scope scope) {
    this.scope = scope;
  }

  Template check(Literal.Text literal) {
    String text = literal.value();
    SourceFragment written = LiteralText.of(literal);
    List<Part> parts = new ArrayList<>();
    Matcher variable = VARIABLE.matcher(text);
    int end = 0;
    while (variable.find()) {
      fixed(text, end, variable.start(), written, parts);
      operand(variable.group(1).strip(), written.span(variable.start(), variable.end())).map(Part.Variable::new)
          .ifPresent(parts::add);
      end = variable.end();
    }
    fixed(text, end, text.length(), written, parts);
    return new Template(text, parts);
  }

  private void fixed(String text, int start, int end, SourceFragment written, List<Part> parts) {
    if (start == end) {
      return;
    }
    String fixed = text.substring(start, end);
    parts.add(new Part.Fixed(fixed));
    int braces = fixed.indexOf("{{");
    if (braces >= 0) {
      scope.report(CheckCode.STRAY_BRACES, written.span(start + braces, start + braces + 2),
          "no field stands between these braces and closing ones, so they stay as they are",
          "write `{{srcDevice_ip}}` or `{{fields['key']}}`");
    }
  }

  private Optional<Operand> operand(String written, Span span) {
    Matcher path = PATH.matcher(written);
    if (!path.matches()) {
      scope.report(CheckCode.BAD_TEMPLATE, span,
          written.isEmpty() ? "no field is named here" : "`" + written + "` names no field",
          "write `{{srcDevice_ip}}` or `{{fields['key']}}`");
      return Optional.empty();
    }
    String name = path.group(1);
    String key = firstOf(path.group(2), path.group(3), path.group(4), path.group(5));
    Optional<Field> field = scope.schema().field(name);
    if (field.isEmpty()) {
      Diagnostic diagnostic = Diagnostic.of(CheckCode.UNKNOWN_FIELD, span, "there is no field `" + name + "`");
      scope.report(Suggestions.complete(diagnostic, name, scope.names(), "`assay schema` lists the fields",
          "a key of the raw log is `{{fields['" + name + "']}}`"));
      return Optional.empty();
    }
    FieldType type = field.get().type();
    if (key == null) {
      return Optional.of(new Operand.OfField(name, type));
    }
    if (name.equals("fields")) {
      return Optional.of(new Operand.OfRawKey(key));
    }
    if (type == FieldType.STRING_ARRAY && key.matches("\\d{1,6}")) {
      return Optional.of(new Operand.OfElement(name, Integer.parseInt(key)));
    }
    if (type == FieldType.STRING_MAP || type == FieldType.STRUCT) {
      return Optional.of(new Operand.OfEntry(name, key));
    }
    if (type == FieldType.ANY) {
      return Optional.of(key.matches("\\d{1,6}") ? new Operand.OfElement(name, Integer.parseInt(key))
          : new Operand.OfField(name + "." + key, FieldType.ANY));
    }
    scope.report(CheckCode.BAD_MEMBER, span, "`" + name + "` is of type " + type.label() + " and has no such part");
    return Optional.empty();
  }

  private static String firstOf(String... candidates) {
    for (String candidate : candidates) {
      if (candidate != null) {
        return candidate.strip();
      }
    }
    return null;
  }
}
