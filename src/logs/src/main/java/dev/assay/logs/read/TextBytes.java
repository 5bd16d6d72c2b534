package dev.assay.logs.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Opens bytes as UTF-8: unpacks gzip and Zstandard, told by their first bytes, and turns UTF-16 with a BOM over. */
final class TextBytes {
  private static final int BUFFER = 1 << 16;

  private TextBytes() {}

  static InputStream open(InputStream bytes) throws IOException {
    BufferedInputStream raw = new BufferedInputStream(bytes, BUFFER);
    int[] head = peek(raw);
    if (head[0] == 0x1f && head[1] == 0x8b) {
      return text(new BufferedInputStream(new GZIPInputStream(raw, BUFFER), BUFFER));
    }
    if (head[0] == 0x28 && head[1] == 0xb5 && head[2] == 0x2f && head[3] == 0xfd) {
      return text(new BufferedInputStream(new ZstdInput(raw), BUFFER));
    }
    return text(raw);
  }

  private static InputStream text(BufferedInputStream in) throws IOException {
    int[] head = peek(in);
    if (head[0] == 0xef && head[1] == 0xbb && head[2] == 0xbf) {
      in.skipNBytes(3);
    } else if (head[0] == 0xff && head[1] == 0xfe || head[0] == 0xfe && head[1] == 0xff) {
      in.skipNBytes(2);
      return new Utf16Input(in, head[0] == 0xfe);
    } else if (isEveryOther(head, 0) || isEveryOther(head, 1)) {
      throw new UnmarkedUtf16Exception();
    }
    return in;
  }

  /** Whether zeros stand in two of the places and something else in the other two. */
  private static boolean isEveryOther(int[] head, int zero) {
    return head[zero] == 0 && head[zero + 2] == 0 && head[1 - zero] > 0 && head[3 - zero] > 0;
  }

  /** The first four bytes, -1 for those that are not there; nothing is consumed. */
  private static int[] peek(BufferedInputStream in) throws IOException {
    in.mark(4);
    int[] head = {in.read(), in.read(), in.read(), in.read()};
    in.reset();
    return head;
  }
}
