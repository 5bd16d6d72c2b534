package dev.assay.logs.parser;

import java.util.List;

/**
 * ArcSight's Common Event Format: seven header columns behind {@code CEF:}, then {@code key=value} pairs. A custom
 * value with a label, {@code cs1} with {@code cs1Label}, is found under its label too.
 */
record CefFormat() implements Format {
  private static final List<String> HEADER =
      List.of("cef_version", "vendor", "product", "version", "signature", "name", "severity");

  @Override
  public boolean parse(Run run, String stanza) {
    String text = run.entry();
    int start = text.indexOf("CEF:");
    if (start < 0) {
      return run.fail(stanza, "it reads CEF, which begins with CEF:", 0);
    }
    int at = start + "CEF:".length();
    for (String name : HEADER) {
      int end = unescaped(text, at, '|');
      if (end < 0) {
        return run.fail(stanza, "the CEF header ends before its " + name, text.length());
      }
      run.dictionary().put(name, plain(text.substring(at, end)));
      at = end + 1;
    }
    pairs(text, at, run.dictionary());
    return true;
  }

  /** A value ends before the blank in front of the next key. */
  private static void pairs(String text, int from, Dictionary dictionary) {
    int equals = unescaped(text, from, '=');
    int keyStart = from;
    while (equals >= 0) {
      String key = text.substring(keyStart, equals).strip();
      int next = unescaped(text, equals + 1, '=');
      int blank = next < 0 ? text.length() : text.lastIndexOf(' ', next);
      int end = Math.max(equals + 1, blank);
      String value = plain(text.substring(equals + 1, end));
      dictionary.put(key, value);
      label(key, dictionary);
      keyStart = end;
      equals = next;
    }
  }

  private static void label(String key, Dictionary dictionary) {
    String custom = key.endsWith("Label") ? key.substring(0, key.length() - "Label".length()) : key;
    String label = dictionary.get(custom + "Label");
    String value = dictionary.get(custom);
    if (label != null && value != null && !label.isEmpty()) {
      dictionary.put(label, value);
    }
  }

  private static int unescaped(String text, int from, char wanted) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == wanted) {
        return i;
      }
    }
    return -1;
  }

  private static String plain(String value) {
    if (value.indexOf('\\') < 0) {
      return value.strip();
    }
    return value.replace("\\|", "|").replace("\\=", "=").replace("\\\\", "\\").strip();
  }
}
