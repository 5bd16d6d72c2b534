package dev.assay.core.check;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sigma's modifiers of constant texts: each text stands for one or several, any of which will do. */
enum ValueModifier {
  /** Each dash or slash that begins a word may be any of {@code - / – — ―}. */
  WINDASH("windash") {
    @Override
    List<Payload> apply(Payload payload) {
      String text = payload.text();
      List<StringBuilder> variants = new ArrayList<>(List.of(new StringBuilder()));
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        String choices = isOptionDash(text, i) ? DASHES : String.valueOf(c);
        if (variants.size() * choices.length() > MAXIMUM_VARIANTS) {
          return List.of();
        }
        List<StringBuilder> longer = new ArrayList<>();
        for (StringBuilder variant : variants) {
          choices.chars().forEach(choice -> longer.add(new StringBuilder(variant).append((char) choice)));
        }
        variants = longer;
      }
      return variants.stream().map(variant -> new Payload(variant.toString(), payload.charset())).toList();
    }
  },
  /** The Base64 text of the UTF-8 bytes. */
  BASE64("base64") {
    @Override
    List<Payload> apply(Payload payload) {
      return List.of(Payload.of(Base64.getEncoder().encodeToString(payload.bytes())));
    }
  },
  /** The parts of the Base64 text that do not depend on what stands around it, for each of the three alignments. */
  BASE64_OFFSET("base64offset") {
    @Override
    List<Payload> apply(Payload payload) {
      byte[] bytes = payload.bytes();
      int[] starts = {0, 2, 3};
      Set<String> parts = new LinkedHashSet<>();
      for (int offset = 0; offset < starts.length; offset++) {
        byte[] shifted = new byte[offset + bytes.length];
        System.arraycopy(bytes, 0, shifted, offset, bytes.length);
        String encoded = Base64.getEncoder().encodeToString(shifted);
        int tail = shifted.length % 3;
        int end = encoded.length() - (tail == 0 ? 0 : tail == 1 ? 3 : 2);
        parts.add(encoded.substring(Math.min(starts[offset], end), end));
      }
      return parts.stream().map(Payload::of).toList();
    }
  },
  /** UTF-16LE, as text of which each character is one byte. */
  WIDE("wide") {
    @Override
    List<Payload> apply(Payload payload) {
      byte[] bytes = payload.text().getBytes(StandardCharsets.UTF_16LE);
      return List.of(new Payload(new String(bytes, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1));
    }
  };

  /** A text, and how it becomes bytes: what {@link #WIDE} gives already is bytes, one a character. */
  record Payload(String text, Charset charset) {
    static Payload of(String text) {
      return new Payload(text, StandardCharsets.UTF_8);
    }

    private byte[] bytes() {
      return text.getBytes(charset);
    }
  }

  private static final String DASHES = "-/\u2013\u2014\u2015";
  private static final int MAXIMUM_VARIANTS = 3125;

  private final String label;

  ValueModifier(String label) {
    this.label = label;
  }

  static Optional<ValueModifier> named(String label) {
    return Arrays.stream(values()).filter(modifier -> modifier.label.equals(label)).findFirst();
  }

  String label() {
    return label;
  }

  /** The texts one text stands for; none where there would be too many. */
  abstract List<Payload> apply(Payload payload);

  /** A dash or slash between a character that is no letter, digit or underscore and one that is. */
  private static boolean isOptionDash(String text, int at) {
    char c = text.charAt(at);
    return (c == '-' || c == '/') && (at == 0 || !isWord(text.charAt(at - 1)))
        && at + 1 < text.length() && isWord(text.charAt(at + 1));
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
