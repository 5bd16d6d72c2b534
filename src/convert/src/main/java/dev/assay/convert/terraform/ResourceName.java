package dev.assay.convert.terraform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names of resources: the same for the same text, whatever else is exported, because Terraform destroys a resource
 * whose name is gone.
 *
 * @see <a href="https://developer.hashicorp.com/terraform/language/syntax/configuration#identifiers">Identifiers</a>
 */
final class ResourceName {
  private static final int HASH_BYTES = 4;

  private ResourceName() {}

  /** The text itself where it is an identifier; otherwise one that looks like it, and the beginning of its hash. */
  static String of(String text) {
    String name = text.replaceAll("[^A-Za-z0-9_-]", "_");
    if (!name.matches("[A-Za-z_].*")) {
      name = "_" + name;
    }
    return name.equals(text) ? text : name + "_" + hash(text);
  }

  /** Of a network in its canonical form, where dots, colons and the slash cannot be taken for one another. */
  static String ofNetwork(String network) {
    return "internal_" + network.replaceAll("[.:/]", "_");
  }

  private static String hash(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
