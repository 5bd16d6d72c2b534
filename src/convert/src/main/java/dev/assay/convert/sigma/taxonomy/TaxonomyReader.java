package dev.assay.convert.sigma.taxonomy;

import dev.assay.core.check.Metadata;
import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.diagnostic.Span;
import dev.assay.core.diagnostic.Suggestions;
import dev.assay.core.schema.Field;
import dev.assay.core.schema.Schema;
import dev.assay.documents.Document;
import dev.assay.documents.DocumentCode;
import dev.assay.documents.Limits;
import dev.assay.documents.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a taxonomy's file; docs/targets/sigma.md describes the form. */
final class TaxonomyReader {
  private static final List<String> KEYS =
      List.of("name", "extends", "title", "logsource", "prefix", "attack", "fields");
  private static final List<String> LOGSOURCE_KEYS = List.of("category", "product", "service", "definition");
  private static final List<String> FIELD_KEYS = List.of("field", "kind");
  private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,40}");

  private final SourceText file;
  private final Schema schema;
  private final Map<String, Taxonomy> known;
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  /** @param known taxonomies that can be extended, by name */
  TaxonomyReader(SourceText file, Schema schema, Map<String, Taxonomy> known) {
    this.file = file;
    this.schema = schema;
    this.known = known;
  }

  List<Diagnostic> diagnostics() {
    return List.copyOf(diagnostics);
  }

  /** Absent if there is a mistake. */
  Optional<Taxonomy> read() {
    Document document = Document.read(file, Limits.HANDWRITTEN);
    diagnostics.addAll(document.diagnostics());
    if (document.root().isEmpty()) {
      return Optional.empty();
    }
    if (!(document.root().get() instanceof Node.Mapping root)) {
      wrong(document.root().get(), "a taxonomy is a map");
      return Optional.empty();
    }
    unknownKeys(root, KEYS);
    Optional<Taxonomy> base = base(root);
    if (base.isEmpty() && text(root, "extends").isPresent()) {
      return Optional.empty();
    }
    String name = text(root, "name").orElseGet(() -> missing(root, "name"));
    String prefix = text(root, "prefix").or(() -> base.map(Taxonomy::prefix)).orElseGet(() -> missing(root, "prefix"));
    isName(root, "name");
    isName(root, "prefix");
    attack(root);
    distinct(root, name, prefix);
    String title = text(root, "title")
        .or(() -> base.filter(one -> one.name().equals(name)).map(Taxonomy::title)).orElse(name);
    String attack = text(root, "attack").or(() -> base.map(Taxonomy::attack)).orElse(Taxonomy.ATTACK);
    Taxonomy taxonomy =
        new Taxonomy(name, title, logsource(root, base), prefix, attack, fields(root, base), false);
    return diagnostics.isEmpty() ? Optional.of(taxonomy) : Optional.empty();
  }

  private Optional<Taxonomy> base(Node.Mapping root) {
    Optional<String> wanted = text(root, "extends");
    if (wanted.isPresent() && !known.containsKey(wanted.get())) {
      diagnostics.add(Suggestions.complete(Diagnostic.of(DocumentCode.WRONG_VALUE,
          root.value("extends").orElseThrow().span(), "there is no taxonomy `" + wanted.get() + "` to extend"),
          wanted.get(), known.keySet(), "there are " + String.join(", ", known.keySet().stream().sorted().toList())));
    }
    return wanted.map(known::get);
  }

  private void isName(Node.Mapping root, String key) {
    root.value(key).filter(node -> node.single().filter(text -> !NAME.matcher(text).matches()).isPresent())
        .ifPresent(node -> wrong(node, "`" + key + "` has small letters, digits and `_`, at most 40"));
  }

  /** Two log sources whose files have the same names would overwrite each other's. */
  private void distinct(Node.Mapping root, String name, String prefix) {
    known.values().stream().filter(other -> !other.name().equals(name) && other.prefix().equals(prefix)).findFirst()
        .ifPresent(other -> diagnostics.add(Diagnostic.of(DocumentCode.WRONG_VALUE,
            root.value("prefix").map(Node::span).orElse(root.span()),
            "the taxonomy `" + other.name() + "` has the prefix `" + prefix + "` already")
            .help("choose a `prefix` of its own")));
  }

  private void attack(Node.Mapping root) {
    root.value("attack")
        .filter(node -> node.single().filter(text -> !TacticNames.versions().contains(text)).isPresent())
        .ifPresent(node -> wrong(node, "`attack` is a version of ATT&CK whose tactics are known, "
            + String.join(" or ", TacticNames.versions())));
  }

  private Metadata.Logsource logsource(Node.Mapping root, Optional<Taxonomy> base) {
    Metadata.Logsource none =
        new Metadata.Logsource(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    Optional<Node> node = root.value("logsource");
    if (node.isEmpty()) {
      return base.map(Taxonomy::logsource).orElseGet(() -> {
        missing(root, "logsource");
        return none;
      });
    }
    if (!(node.get() instanceof Node.Mapping logsource)) {
      wrong(node.get(), "`logsource` is a map");
      return none;
    }
    unknownKeys(logsource, LOGSOURCE_KEYS);
    Metadata.Logsource read = new Metadata.Logsource(text(logsource, "category"), text(logsource, "product"),
        text(logsource, "service"), text(logsource, "definition"));
    if (read.category().isEmpty() && read.product().isEmpty() && read.service().isEmpty()) {
      wrong(logsource, "`logsource` has a category, a product or a service");
    }
    return read;
  }

  private Map<String, TaxonomyField> fields(Node.Mapping root, Optional<Taxonomy> base) {
    Map<String, TaxonomyField> fields = new LinkedHashMap<>(base.map(Taxonomy::fields).orElse(Map.of()));
    Optional<Node> node = root.value("fields");
    if (node.isPresent() && node.get() instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries()) {
        if (entry.value() instanceof Node.Scalar scalar && scalar.isNull()) {
          // What an extended taxonomy has and this log source has not.
          fields.remove(entry.key().text());
        } else {
          field(entry).ifPresent(field -> fields.put(entry.key().text(), field));
        }
      }
    } else if (node.isPresent()) {
      wrong(node.get(), "`fields` is a map from fields of the schema to the log source's");
    } else if (base.isEmpty()) {
      missing(root, "fields");
    }
    return fields;
  }

  private Optional<TaxonomyField> field(Node.Entry entry) {
    Optional<Field> normalized = schema.names(entry.key().text()) ? schema.field(entry.key().text()) : Optional.empty();
    if (normalized.isEmpty()) {
      diagnostics.add(Suggestions.complete(Diagnostic.of(DocumentCode.UNKNOWN_KEY, entry.key().span(),
          "the schema has no field `" + entry.key().text() + "`"), entry.key().text(),
          schema.fields().stream().map(Field::name).toList(), "`assay schema` lists the fields"));
      return Optional.empty();
    }
    ValueKind kind = ValueKind.of(normalized.get());
    if (entry.value() instanceof Node.Scalar scalar) {
      return fieldName(scalar).map(name -> new TaxonomyField(name, kind));
    }
    if (!(entry.value() instanceof Node.Mapping mapping)) {
      wrong(entry.value(), "a field is a name, or a map with `field` and `kind`");
      return Optional.empty();
    }
    unknownKeys(mapping, FIELD_KEYS);
    Optional<Node> name = mapping.value("field");
    if (name.isEmpty()) {
      missing(mapping, "field");
      return Optional.empty();
    }
    Optional<ValueKind> said = text(mapping, "kind").flatMap(ValueKind::named);
    if (text(mapping, "kind").isPresent() && said.isEmpty()) {
      wrong(mapping.value("kind").orElseThrow(), "`kind` is one of " + ValueKind.words());
    }
    return fieldName(name.get()).map(field -> new TaxonomyField(field, said.orElse(kind)));
  }

  /** A bar would begin a modifier, and without a name a value would be a keyword. */
  private Optional<String> fieldName(Node node) {
    Optional<String> name = node instanceof Node.Scalar ? node.single() : Optional.empty();
    if (name.filter(text -> !text.isBlank() && text.indexOf('|') < 0).isEmpty()) {
      wrong(node, "the log source's name of a field is a text without `|`");
      return Optional.empty();
    }
    return name;
  }

  private void unknownKeys(Node.Mapping mapping, List<String> keys) {
    for (Node.Entry entry : mapping.entries()) {
      String key = entry.key().text();
      if (!keys.contains(key)) {
        diagnostics.add(Suggestions.complete(
            Diagnostic.of(DocumentCode.UNKNOWN_KEY, entry.key().span(), "there is no key `" + key + "` here"), key,
            keys, "there are " + String.join(", ", keys)));
      }
    }
  }

  private Optional<String> text(Node.Mapping mapping, String key) {
    Optional<Node> node = mapping.value(key);
    if (node.isPresent() && (!(node.get() instanceof Node.Scalar) || node.get().single().isEmpty())) {
      wrong(node.get(), "`" + key + "` is a text");
      return Optional.empty();
    }
    return node.flatMap(Node::single);
  }

  private String missing(Node.Mapping mapping, String key) {
    Span span = mapping.span();
    diagnostics.add(Diagnostic.of(DocumentCode.MISSING_KEY, span.source().span(span.start(), span.start()),
        "`" + key + "` is missing").help("docs/targets/sigma.md describes the form"));
    return "";
  }

  private void wrong(Node node, String expected) {
    Diagnostic diagnostic = Diagnostic.of(DocumentCode.WRONG_VALUE, node.span(),
        expected + ", not " + node.described()).help("docs/targets/sigma.md describes the form");
    if (!diagnostics.contains(diagnostic)) {
      diagnostics.add(diagnostic);
    }
  }
}
