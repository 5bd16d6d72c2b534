package dev.assay.convert.sigma.reader;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What may stand behind a field and a bar. */
public enum SigmaModifier {
  CONTAINS("contains"),
  STARTSWITH("startswith"),
  ENDSWITH("endswith"),
  ALL("all"),
  RE("re"),
  IGNORECASE("i", "ignorecase"),
  MULTILINE("m", "multiline"),
  DOTALL("s", "dotall"),
  CIDR("cidr"),
  WINDASH("windash"),
  BASE64("base64"),
  BASE64OFFSET("base64offset"),
  WIDE("wide", "utf16le"),
  UTF16BE("utf16be"),
  UTF16("utf16"),
  CASED("cased"),
  EXISTS("exists"),
  FIELDREF("fieldref"),
  GT("gt"),
  GTE("gte"),
  LT("lt"),
  LTE("lte"),
  NEQ("neq"),
  MINUTE("minute"),
  HOUR("hour"),
  DAY("day"),
  WEEK("week"),
  MONTH("month"),
  YEAR("year"),
  EXPAND("expand");

  private final List<String> words;

  SigmaModifier(String... words) {
    this.words = List.of(words);
  }

  /** How a rule writes it; the first of its names where it has several. */
  public String word() {
    return words.get(0);
  }

  static Optional<SigmaModifier> of(String word) {
    return Stream.of(values()).filter(modifier -> modifier.words.contains(word)).findFirst();
  }

  static List<String> allWords() {
    return Stream.of(values()).flatMap(modifier -> modifier.words.stream()).toList();
  }

  /** Whether it says what kind of value is meant, so that nothing can stand before it. */
  boolean opensTheChain() {
    return this == RE || this == CIDR || this == EXISTS || this == FIELDREF;
  }

  boolean isFlag() {
    return this == IGNORECASE || this == MULTILINE || this == DOTALL;
  }

  /** Whether keywords can have it too: it asks nothing of where in the event a text stands. */
  boolean fitsKeywords() {
    return switch (this) {
      case CONTAINS, ALL, RE, IGNORECASE, MULTILINE, DOTALL, WINDASH, BASE64, BASE64OFFSET, WIDE, UTF16BE, UTF16, CASED,
          EXPAND -> true;
      default -> false;
    };
  }

  Optional<SigmaComparison> comparison() {
    return switch (this) {
      case GT -> Optional.of(SigmaComparison.GT);
      case GTE -> Optional.of(SigmaComparison.GTE);
      case LT -> Optional.of(SigmaComparison.LT);
      case LTE -> Optional.of(SigmaComparison.LTE);
      default -> Optional.empty();
    };
  }

  Optional<SigmaTimePart> timePart() {
    return switch (this) {
      case MINUTE -> Optional.of(SigmaTimePart.MINUTE);
      case HOUR -> Optional.of(SigmaTimePart.HOUR);
      case DAY -> Optional.of(SigmaTimePart.DAY);
      case WEEK -> Optional.of(SigmaTimePart.WEEK);
      case MONTH -> Optional.of(SigmaTimePart.MONTH);
      case YEAR -> Optional.of(SigmaTimePart.YEAR);
      default -> Optional.empty();
    };
  }
}
