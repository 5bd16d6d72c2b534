package dev.assay.documents;

import dev.assay.core.diagnostic.ShownText;
import dev.assay.core.diagnostic.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A piece of a YAML or JSON document and where its author wrote it: plain data, without tags or anchors. */
public sealed interface Node {
  Span span();

  /** What it is, as a diagnostic says it: {@code a list}, {@code the number 3}. */
  String described();

  /** The items of a list; of anything else, itself alone: where a list is wanted, many write its only item. */
  default List<Node> items() {
    return List.of(this);
  }

  /** The texts of the items that are single values. */
  default List<String> singles() {
    return items().stream().flatMap(item -> item.single().stream()).toList();
  }

  /** The text of a single value that is not null. */
  default Optional<String> single() {
    return Optional.empty();
  }

  /** What the text of a scalar stands for, by YAML 1.2's core schema. */
  enum ScalarKind {
    NULL,
    TRUTH,
    NUMBER,
    TEXT
  }

  /** @param plain whether it was written without quotes, so that it may be more than text */
  record Scalar(Span span, String text, boolean plain) implements Node {
    private static final Pattern NULLS = Pattern.compile("|~|null|Null|NULL");
    private static final Pattern TRUTHS = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern NUMBERS = Pattern.compile(
        "[-+]?([0-9]+|\\.[0-9]+|[0-9]+\\.[0-9]*)([eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+"
            + "|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");
    private static final int SHOWN = 40;

    public ScalarKind kind() {
      if (!plain) {
        return ScalarKind.TEXT;
      }
      if (NULLS.matcher(text).matches()) {
        return ScalarKind.NULL;
      }
      if (TRUTHS.matcher(text).matches()) {
        return ScalarKind.TRUTH;
      }
      return NUMBERS.matcher(text).matches() ? ScalarKind.NUMBER : ScalarKind.TEXT;
    }

    public boolean isNull() {
      return kind() == ScalarKind.NULL;
    }

    @Override
    public Optional<String> single() {
      return isNull() ? Optional.empty() : Optional.of(text);
    }

    @Override
    public String described() {
      return switch (kind()) {
        case NULL -> text.isEmpty() ? "nothing" : text;
        case TRUTH -> text;
        case NUMBER -> "the number " + shown();
        case TEXT -> "the text '" + shown() + "'";
      };
    }

    private String shown() {
      return ShownText.cut(text.replace("\r", "\\r").replace("\n", "\\n"), SHOWN);
    }
  }

  record Sequence(Span span, List<Node> items) implements Node {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String described() {
      return "a list";
    }
  }

  /** Keys are texts, each once. */
  record Mapping(Span span, List<Entry> entries) implements Node {
    public Mapping {
      entries = List.copyOf(entries);
    }

    public Optional<Node> value(String key) {
      return entries.stream().filter(entry -> entry.key().text().equals(key)).map(Entry::value).findFirst();
    }

    /** The items under a key, as {@link Node#items} has them; none where it was not written. */
    public List<Node> items(String key) {
      return value(key).map(Node::items).orElse(List.of());
    }

    /** The single value under a key. */
    public Optional<String> text(String key) {
      return value(key).flatMap(Node::single);
    }

    /** The single values under a key: of a list, or one alone. */
    public List<String> texts(String key) {
      return value(key).map(Node::singles).orElse(List.of());
    }

    @Override
    public String described() {
      return "a map";
    }
  }

  record Entry(Scalar key, Node value) {}
}
