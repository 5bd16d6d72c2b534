package dev.assay.logs.read;

import java.io.IOException;
import java.io.InputStream;

/**
 * UTF-16 as UTF-8. A surrogate without its other half, or half a unit at the end, becomes a byte that is no UTF-8, so
 * that the line it stands in is found out.
 */
final class Utf16Input extends InputStream {
  private static final int INVALID = 0xff;

  private final InputStream in;
  private final boolean bigEndian;
  private final byte[] pending = new byte[4];
  private int next;
  private int filled;
  private int heldBack = -1;

  Utf16Input(InputStream in, boolean bigEndian) {
    this.in = in;
    this.bigEndian = bigEndian;
  }

  @Override
  public int read() throws IOException {
    if (next == filled && !fill()) {
      return -1;
    }
    return pending[next++] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = 0;
    while (read < length) {
      int one = read();
      if (one < 0) {
        return read == 0 && length > 0 ? -1 : read;
      }
      bytes[offset + read++] = (byte) one;
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private boolean fill() throws IOException {
    next = 0;
    filled = 0;
    int unit = heldBack >= 0 ? heldBack : unit();
    heldBack = -1;
    if (unit < 0) {
      return false;
    }
    if (unit > 0xffff || Character.isLowSurrogate((char) unit)) {
      pending[filled++] = (byte) INVALID;
    } else if (Character.isHighSurrogate((char) unit)) {
      int low = unit();
      if (low >= 0 && low <= 0xffff && Character.isLowSurrogate((char) low)) {
        put(Character.toCodePoint((char) unit, (char) low));
      } else {
        pending[filled++] = (byte) INVALID;
        heldBack = low;
      }
    } else {
      put(unit);
    }
    return true;
  }

  /** The next unit; -1 at the end, more than 16 bits for half a unit. */
  private int unit() throws IOException {
    int first = in.read();
    if (first < 0) {
      return -1;
    }
    int second = in.read();
    if (second < 0) {
      return Integer.MAX_VALUE;
    }
    return bigEndian ? first << 8 | second : second << 8 | first;
  }

  private void put(int codePoint) {
    if (codePoint < 0x80) {
      pending[filled++] = (byte) codePoint;
    } else if (codePoint < 0x800) {
      pending[filled++] = (byte) (0xc0 | codePoint >> 6);
      pending[filled++] = (byte) (0x80 | codePoint & 0x3f);
    } else if (codePoint < 0x10000) {
      pending[filled++] = (byte) (0xe0 | codePoint >> 12);
      pending[filled++] = (byte) (0x80 | codePoint >> 6 & 0x3f);
      pending[filled++] = (byte) (0x80 | codePoint & 0x3f);
    } else {
      pending[filled++] = (byte) (0xf0 | codePoint >> 18);
      pending[filled++] = (byte) (0x80 | codePoint >> 12 & 0x3f);
      pending[filled++] = (byte) (0x80 | codePoint >> 6 & 0x3f);
      pending[filled++] = (byte) (0x80 | codePoint & 0x3f);
    }
  }
}
