package dev.assay.convert.sigma;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Ids that are the same in every export: UUIDs made of names, in their version 5. */
final class RuleIds {
  /** Names of rules are told apart from others' names by this; it may never change. */
  private static final UUID NAMESPACE = UUID.fromString("6f1d3b56-6c1e-4f5c-9d57-1d0f6f0f8a41");

  private RuleIds() {}

  static String of(String name) {
    return of(NAMESPACE, name).toString();
  }

  static UUID of(UUID namespace, String name) {
    byte[] hash;
    try {
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      sha1.update(ByteBuffer.allocate(16).putLong(namespace.getMostSignificantBits())
          .putLong(namespace.getLeastSignificantBits()).array());
      hash = sha1.digest(name.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    ByteBuffer bits = ByteBuffer.wrap(hash);
    long high = bits.getLong() & 0xffffffffffff0fffL | 0x5000L;
    long low = bits.getLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
    return new UUID(high, low);
  }
}
