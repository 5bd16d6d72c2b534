package dev.assay.convert.sigma.reader;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;

/** What {@code wide}, {@code utf16…} and {@code base64…} do. */
final class Encodings {
  private static final int BYTE_ORDER_MARK = 0xfeff;
  private static final byte[] BYTE_ORDER_MARK_BYTES = {(byte) 0xff, (byte) 0xfe};
  /** Where the encoding behind 0, 1 or 2 foreign bytes begins to depend on the text alone. */
  private static final int[] STARTS = {0, 2, 3};
  /** How many characters at the end depend on what follows, by how far the text runs into its last three bytes. */
  private static final int[] ENDS = {0, 3, 2};

  private Encodings() {}

  /**
   * The bytes of UTF-16, read as the text they are in UTF-8, so that {@code base64} finds the bytes again. Texts of
   * which that makes no UTF-8 are refused.
   */
  static List<SigmaPattern> wide(List<SigmaPattern> patterns, SigmaModifier modifier) throws Unfit {
    Charset charset = modifier == SigmaModifier.UTF16BE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    List<SigmaPattern> wide = new ArrayList<>();
    for (SigmaPattern pattern : patterns) {
      IntStream.Builder codes = IntStream.builder();
      if (modifier == SigmaModifier.UTF16) {
        codes.add(BYTE_ORDER_MARK);
      }
      for (int code : pattern.codes()) {
        (code < 0 ? IntStream.of(code) : wide(code, charset)).forEach(codes::add);
      }
      wide.add(new SigmaPattern(codes.build().toArray()));
    }
    return wide;
  }

  private static IntStream wide(int code, Charset charset) throws Unfit {
    byte[] bytes = Character.toString(code).getBytes(charset);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString().codePoints();
    } catch (CharacterCodingException e) {
      throw new Unfit(SigmaCode.MODIFIER_DOES_NOT_FIT, "only ASCII texts can be made wide",
          "leave out what is not ASCII, or write the encoded text yourself");
    }
  }

  static List<SigmaPattern> base64(List<SigmaPattern> patterns, boolean byteOrderMark) throws Unfit {
    List<SigmaPattern> encoded = new ArrayList<>();
    for (SigmaPattern pattern : patterns) {
      encoded.add(SigmaPattern.literal(Base64.getEncoder().encodeToString(bytes(pattern, byteOrderMark))));
    }
    return encoded;
  }

  /** The three ways a text looks inside a longer one that is encoded as a whole. */
  static List<SigmaPattern> base64offset(List<SigmaPattern> patterns, boolean byteOrderMark) throws Unfit {
    List<SigmaPattern> encoded = new ArrayList<>();
    for (SigmaPattern pattern : patterns) {
      byte[] bytes = bytes(pattern, byteOrderMark);
      for (int offset = 0; offset < STARTS.length; offset++) {
        byte[] shifted = new byte[offset + bytes.length];
        System.arraycopy(bytes, 0, shifted, offset, bytes.length);
        String text = Base64.getEncoder().encodeToString(shifted);
        int end = text.length() - ENDS[shifted.length % ENDS.length];
        encoded.add(SigmaPattern.literal(text.substring(STARTS[offset], Math.max(STARTS[offset], end))));
      }
    }
    return encoded;
  }

  private static byte[] bytes(SigmaPattern pattern, boolean byteOrderMark) throws Unfit {
    if (pattern.hasWildcards()) {
      throw new Unfit(SigmaCode.MODIFIER_DOES_NOT_FIT, "a text with wildcards cannot be encoded",
          "write `\\*` and `\\?` for the characters; `contains` stands behind the encoding");
    }
    int[] codes = pattern.codes();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean mark = byteOrderMark && codes.length > 0 && codes[0] == BYTE_ORDER_MARK;
    bytes.writeBytes(mark ? BYTE_ORDER_MARK_BYTES : new byte[0]);
    int from = mark ? 1 : 0;
    bytes.writeBytes(new String(codes, from, codes.length - from).getBytes(StandardCharsets.UTF_8));
    return bytes.toByteArray();
  }
}
