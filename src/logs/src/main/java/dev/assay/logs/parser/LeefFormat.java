package dev.assay.logs.parser;

/**
 * IBM's Log Event Extended Format: {@code LEEF:version|vendor|product|version|eventId|}, in version 2 a delimiter, then
 * {@code key=value} pairs. Where no delimiter is given, it is the tab or the bar, whichever makes more pairs, else the
 * blank. A piece without an equals sign is the rest of the value before it, which held the delimiter.
 */
record LeefFormat() implements Format {
  private static final String[] HEADER = {"leef_version", "vendor", "product", "version", "eventId"};
  private static final int LONGEST_DELIMITER = 6;

  @Override
  public boolean parse(Run run, String stanza) {
    String text = run.entry();
    int at = text.indexOf("LEEF:");
    if (at < 0) {
      return run.fail(stanza, "it reads LEEF, which begins with LEEF:", 0);
    }
    at += "LEEF:".length();
    for (int i = 0; i < HEADER.length; i++) {
      int bar = text.indexOf('|', at);
      boolean last = i == HEADER.length - 1;
      if (bar < 0 && !last) {
        return run.fail(stanza, "the LEEF header ends before its " + HEADER[i + 1], text.length());
      }
      int end = bar < 0 ? text.length() : bar;
      run.put(HEADER[i], text.substring(at, end).strip());
      at = Math.min(end + 1, text.length());
    }
    String delimiter = null;
    if ("2.0".equals(run.dictionary().get(HEADER[0]))) {
      int bar = text.indexOf('|', at);
      if (bar >= 0 && bar - at <= LONGEST_DELIMITER && (bar - at == 1 || text.substring(at, bar).indexOf('=') < 0)) {
        delimiter = delimiter(text.substring(at, bar));
        at = bar + 1;
      }
    }
    if (delimiter == null) {
      delimiter = likelier(text, at);
    }
    if (delimiter == null) {
      Pairs.read(text, at, run::put);
    } else {
      pairs(text, at, delimiter, run);
    }
    return true;
  }

  /** A relay may have added a tab with a remark to a line whose bars count, and a value may hold a bar. */
  private static String likelier(String text, int from) {
    int tabs = text.indexOf('\t', from) < 0 ? 0 : pairs(text, from, '\t');
    int bars = text.indexOf('|', from) < 0 ? 0 : pairs(text, from, '|');
    return tabs == 0 && bars == 0 ? null : tabs >= bars ? "\t" : "|";
  }

  private static int pairs(String text, int from, char delimiter) {
    int pairs = 0;
    boolean inKey = true;
    for (int at = from; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == delimiter) {
        inKey = true;
      } else if (c == '=' && inKey) {
        pairs++;
        inKey = false;
      }
    }
    return pairs;
  }

  private static void pairs(String text, int from, String delimiter, Run run) {
    int at = from;
    int keyStart = -1;
    int keyEnd = -1;
    int end = -1;
    while (at < text.length()) {
      int next = text.indexOf(delimiter, at);
      int pieceEnd = next < 0 ? text.length() : next;
      int equals = equalsSign(text, at, pieceEnd);
      if (equals > at) {
        put(text, keyStart, keyEnd, end, run);
        keyStart = at;
        keyEnd = equals;
      }
      if (pieceEnd > at) {
        end = pieceEnd;
      }
      at = next < 0 ? text.length() : next + delimiter.length();
    }
    put(text, keyStart, keyEnd, end, run);
  }

  private static void put(String text, int keyStart, int keyEnd, int end, Run run) {
    if (keyStart >= 0) {
      run.put(text.substring(keyStart, keyEnd).strip(), text.substring(keyEnd + 1, end).strip());
    }
  }

  /** The first equals sign of a piece, or -1; the rest of the text is not looked at. */
  private static int equalsSign(String text, int from, int end) {
    for (int i = from; i < end; i++) {
      if (text.charAt(i) == '=') {
        return i;
      }
    }
    return -1;
  }

  /** A character, or its hexadecimal code as {@code x5E} or {@code 0x5E}. */
  private static String delimiter(String written) {
    String hex = written.startsWith("0x") ? written.substring(2) : written.startsWith("x") ? written.substring(1) : "";
    if (hex.matches("[0-9A-Fa-f]{1,4}")) {
      return String.valueOf((char) Integer.parseInt(hex, 16));
    }
    return written.isEmpty() || written.equals("\\t") ? "\t" : written;
  }
}
