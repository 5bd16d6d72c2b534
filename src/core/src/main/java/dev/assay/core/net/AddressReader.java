package dev.assay.core.net;

/** Reads the text of an address in one pass, shifting groups into two longs; {@code null} says it is none. */
final class AddressReader {
  /** The length of {@code ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255}. */
  static final int LONGEST = 45;

  private static final long INVALID = -1;

  private AddressReader() {}

  static boolean mayStart(char first) {
    return first == ':' || hexDigit(first) >= 0;
  }

  static Address read(CharSequence text, int start, int end) {
    if (end - start < 2 || end - start > LONGEST || !mayStart(text.charAt(start))) {
      return null;
    }
    for (int i = start; i < end && i < start + 5; i++) {
      if (text.charAt(i) == ':') {
        return readIpv6(text, start, end);
      }
    }
    long bits = readIpv4(text, start, end);
    return bits == INVALID ? null : Address.ipv4((int) bits);
  }

  private static long readIpv4(CharSequence text, int start, int end) {
    long bits = 0;
    int position = start;
    for (int octets = 0; octets < 4; octets++) {
      if (octets > 0 && (position >= end || text.charAt(position++) != '.')) {
        return INVALID;
      }
      int first = position;
      int octet = 0;
      while (position < end && position < first + 3 && isDecimalDigit(text.charAt(position))) {
        octet = octet * 10 + text.charAt(position++) - '0';
      }
      boolean leadingZero = position > first + 1 && text.charAt(first) == '0';
      if (position == first || octet > 255 || leadingZero) {
        return INVALID;
      }
      bits = bits << 8 | octet;
    }
    return position == end ? bits : INVALID;
  }

  private static Address readIpv6(CharSequence text, int start, int end) {
    long high = 0;
    long low = 0;
    int count = 0;
    int gap = -1;
    int position = start;
    if (text.charAt(start) == ':') {
      if (text.charAt(start + 1) != ':') {
        return null;
      }
      gap = 0;
      position = start + 2;
    }
    while (position < end) {
      int groupEnd = position;
      int group = 0;
      while (groupEnd < end && groupEnd < position + 4 && hexDigit(text.charAt(groupEnd)) >= 0) {
        group = group << 4 | hexDigit(text.charAt(groupEnd++));
      }
      if (groupEnd < end && text.charAt(groupEnd) == '.') {
        long tail = readIpv4(text, position, end);
        if (tail == INVALID || count > 6) {
          return null;
        }
        high = high << 32 | low >>> 32;
        low = low << 32 | tail;
        count += 2;
        break;
      }
      if (groupEnd == position || ++count > 8) {
        return null;
      }
      high = high << 16 | low >>> 48;
      low = low << 16 | group;
      position = groupEnd;
      if (position == end) {
        break;
      }
      if (text.charAt(position++) != ':' || position == end) {
        return null;
      }
      if (text.charAt(position) == ':') {
        if (gap >= 0) {
          return null;
        }
        gap = count;
        position++;
      }
    }
    return gap < 0 ? (count == 8 ? Address.ipv6(high, low) : null) : spread(high, low, gap, count);
  }

  /** Moves the groups before the gap to the top; the gap stands for one group of zeros or more. */
  private static Address spread(long high, long low, int gap, int count) {
    if (count >= 8) {
      return null;
    }
    int bottom = 16 * (count - gap);
    long bottomHigh = Network.highMask(128 - bottom);
    long bottomLow = Network.lowMask(128 - bottom);
    long topHigh = high & bottomHigh;
    long topLow = low & bottomLow;
    for (int i = count; i < 8; i++) {
      topHigh = topHigh << 16 | topLow >>> 48;
      topLow <<= 16;
    }
    return Address.ipv6(topHigh | high & ~bottomHigh, topLow | low & ~bottomLow);
  }

  private static boolean isDecimalDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int hexDigit(char c) {
    if (isDecimalDigit(c)) {
      return c - '0';
    }
    int letter = c | 0x20;
    return c < 0x80 && letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
  }
}
