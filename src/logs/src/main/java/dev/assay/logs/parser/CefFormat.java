package dev.assay.logs.parser;

import java.util.ArrayList;
import java.util.List;

/**
 * ArcSight's Common Event Format: seven header columns behind {@code CEF:}, then {@code key=value} pairs. A custom
 * value with a label, {@code cs1} with {@code cs1Label}, is found under its label, and under that alone.
 */
record CefFormat() implements Format {
  private static final List<String> HEADER =
      List.of("cef_version", "vendor", "product", "version", "signature", "name", "severity");
  private static final String LABEL = "Label";

  @Override
  public boolean parse(Run run, String stanza) {
    String text = run.entry();
    int start = text.indexOf("CEF:");
    if (start < 0) {
      return run.fail(stanza, "it reads CEF, which begins with CEF:", 0);
    }
    int at = start + "CEF:".length();
    for (int i = 0; i < HEADER.size(); i++) {
      int end = bar(text, at);
      boolean last = i == HEADER.size() - 1;
      if (end == text.length() && !last) {
        return run.fail(stanza, "the CEF header ends before its " + HEADER.get(i + 1), text.length());
      }
      run.put(HEADER.get(i), plain(text.substring(at, end)));
      at = Math.min(end + 1, text.length());
    }
    List<String> labels = new ArrayList<>();
    Pairs.read(text, at, (key, value) -> {
      run.put(key, plain(value));
      if (isLabel(key)) {
        labels.add(key);
      }
    });
    labels.forEach(label -> unpack(label, run));
    return true;
  }

  /** The labels of custom values end in a digit and the word: {@code cs1Label}, {@code flexString2Label}. */
  private static boolean isLabel(String key) {
    int end = key.length() - LABEL.length();
    return end > 0 && key.endsWith(LABEL) && Character.isDigit(key.charAt(end - 1));
  }

  private static void unpack(String label, Run run) {
    String custom = label.substring(0, label.length() - LABEL.length());
    String name = run.dictionary().get(label);
    String value = run.dictionary().get(custom);
    if (name != null && !name.isEmpty() && value != null) {
      run.dictionary().remove(label);
      run.dictionary().remove(custom);
      run.put(name, value);
    }
  }

  /** The next bar without a backslash, or the end of the text. */
  private static int bar(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '|') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at, text.length());
  }

  /** A backslash that escapes nothing, as in {@code corp\jdoe}, stays. */
  private static String plain(String value) {
    if (value.indexOf('\\') < 0) {
      return value.strip();
    }
    StringBuilder plain = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      char next = c == '\\' && i + 1 < value.length() ? value.charAt(i + 1) : '\0';
      if (next == '\\' || next == '|' || next == '=') {
        plain.append(next);
        i++;
      } else {
        plain.append(c);
      }
    }
    return plain.toString().strip();
  }
}
