package dev.assay.convert.terraform;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;

/**
 * Which texts Terraform leaves as they are. It brings every text into the form NFC, so that the Kelvin sign becomes a
 * K and an e with an accent behind it one character; half of a surrogate pair becomes U+FFFD, and a byte order mark at
 * the beginning is left out.
 *
 * <p>No page says so; it was tried with version 1.11.4.
 */
final class Characters {
  private Characters() {}

  static boolean survive(List<String> texts) {
    return texts.stream().allMatch(text -> Normalizer.isNormalized(text, Normalizer.Form.NFC)
        && !text.startsWith("\uFEFF") && StandardCharsets.UTF_8.newEncoder().canEncode(text));
  }
}
