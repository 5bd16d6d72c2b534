package dev.assay.logs.parser;

/**
 * IBM's Log Event Extended Format: {@code LEEF:version|vendor|product|version|eventId|}, in version 2 a delimiter, then
 * {@code key=value} pairs. Where no delimiter is given, tabs or bars set pairs apart, whichever the entry has.
 */
record LeefFormat() implements Format {
  private static final String[] HEADER = {"leef_version", "vendor", "product", "version", "eventId"};

  @Override
  public boolean parse(Run run, String stanza) {
    String text = run.entry();
    int at = text.indexOf("LEEF:");
    if (at < 0) {
      return run.fail(stanza, "it reads LEEF, which begins with LEEF:", 0);
    }
    at += "LEEF:".length();
    for (String name : HEADER) {
      int bar = text.indexOf('|', at);
      if (bar < 0) {
        return run.fail(stanza, "the LEEF header ends before its " + name, text.length());
      }
      run.dictionary().put(name, text.substring(at, bar).strip());
      at = bar + 1;
    }
    int bar = text.indexOf('|', at);
    boolean delimited = "2.0".equals(run.dictionary().get("leef_version")) && bar >= 0 && bar - at <= 6
        && text.substring(at, bar).indexOf('=') < 0;
    String delimiter = delimited ? delimiter(text.substring(at, bar)) : text.indexOf('\t', at) >= 0 ? "\t" : "|";
    pairs(text, delimited ? bar + 1 : at, delimiter, run.dictionary());
    return true;
  }

  private static void pairs(String text, int from, String delimiter, Dictionary dictionary) {
    int at = from;
    while (at < text.length()) {
      int next = text.indexOf(delimiter, at);
      int end = next < 0 ? text.length() : next;
      int equals = text.indexOf('=', at);
      if (equals >= 0 && equals < end) {
        dictionary.put(text.substring(at, equals).strip(), text.substring(equals + 1, end).strip());
      }
      at = next < 0 ? text.length() : next + delimiter.length();
    }
  }

  /** A character, or its hexadecimal code as {@code x5E} or {@code 0x5E}. */
  private static String delimiter(String written) {
    String hex = written.startsWith("0x") ? written.substring(2) : written.startsWith("x") ? written.substring(1) : "";
    if (hex.matches("[0-9A-Fa-f]{1,4}")) {
      return String.valueOf((char) Integer.parseInt(hex, 16));
    }
    return written.isEmpty() ? "\t" : written;
  }
}
