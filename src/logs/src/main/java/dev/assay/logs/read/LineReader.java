package dev.assay.logs.read;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.logs.LogCode;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.ZipException;

/**
 * Cuts bytes into lines. It holds one line at a time, whatever the size of the file; a line longer than
 * {@link #LONGEST} is reported and passed over.
 */
final class LineReader {
  static final int LONGEST = 1 << 20;
  private static final int SHOWN = 200;

  private final String name;
  private final InputStream in;
  private byte[] buffer = new byte[1 << 16];
  private int start;
  private int end;
  private boolean ended;
  private long number;
  private long offset;

  LineReader(String name, InputStream in) {
    this.name = name;
    this.in = in;
  }

  /** The next line; null after the last. A problem with the bytes themselves is the last thing said. */
  Line next() {
    while (true) {
      int newline = find(start);
      if (newline >= 0) {
        return line(newline, newline + 1);
      }
      if (ended) {
        return start == end ? null : line(end, end);
      }
      if (end - start > LONGEST) {
        return tooLong();
      }
      Line problem = fill();
      if (problem != null) {
        return problem;
      }
    }
  }

  private int scanned;

  private int find(int from) {
    for (int i = Math.max(from, scanned); i < end; i++) {
      if (buffer[i] == '\n') {
        scanned = i + 1;
        return i;
      }
    }
    scanned = end;
    return -1;
  }

  private Line line(int stop, int next) {
    number++;
    int from = start;
    int last = stop > from && buffer[stop - 1] == '\r' ? stop - 1 : stop;
    long at = offset;
    offset += next - start;
    start = next;
    scanned = Math.max(scanned, start);
    if (last - from > LONGEST) {
      return tooLong(from);
    }
    String text = new String(buffer, from, last - from, StandardCharsets.UTF_8);
    if (text.indexOf('\ufffd') >= 0) {
      int bad = Utf8.firstInvalid(buffer, from, last);
      if (bad >= 0) {
        return invalid(text, from, bad, at);
      }
    }
    return new Line.Text(number, text);
  }

  private Line invalid(String text, int from, int bad, long at) {
    int index = new String(buffer, from, bad - from, StandardCharsets.UTF_8).length();
    SourceText source = source(text);
    String hex = String.format(Locale.ROOT, "0x%02x", buffer[bad]);
    return new Line.Problem(Diagnostic.of(LogCode.INVALID_BYTES, source.span(index, Math.min(index + 1, text.length())),
        "the byte " + hex + " at offset " + (at + bad - from) + " of the text is not UTF-8"));
  }

  /** Reports a line that does not fit the buffer, and skips to its end. */
  private Line tooLong() {
    number++;
    Line problem = tooLong(start);
    while (true) {
      int newline = find(start);
      int next = newline < 0 ? end : newline + 1;
      offset += next - start;
      start = next;
      if (newline >= 0 || ended || fill() != null) {
        return problem;
      }
    }
  }

  private Line tooLong(int from) {
    String text = new String(buffer, from, SHOWN, StandardCharsets.UTF_8);
    return new Line.Problem(Diagnostic.of(LogCode.LINE_TOO_LONG, source(text).span(0, text.length()),
        "the line is longer than " + LONGEST + " bytes and was not read"));
  }

  /** Reads more bytes behind those not yet used. */
  private Line fill() {
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, end - start);
      end -= start;
      scanned -= start;
      start = 0;
    }
    if (end == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    try {
      int read = in.read(buffer, end, buffer.length - end);
      ended = read < 0;
      end += Math.max(0, read);
      return null;
    } catch (EOFException | ZipException e) {
      return broken(LogCode.FILE_TRUNCATED, "the compressed data ends early or is damaged", e);
    } catch (IOException e) {
      return broken(LogCode.FILE_UNREADABLE, "the file cannot be read on", e);
    }
  }

  /** What stands before the break is lost with it: half a line is no line. */
  private Line broken(LogCode code, String message, Exception e) {
    ended = true;
    start = end;
    number++;
    String why = e.getMessage() == null ? "" : " (" + e.getMessage() + ")";
    String where = number == 1 ? " before its first line ends" : " after line " + (number - 1);
    return new Line.Problem(Diagnostic.of(code, name + ": " + message + where + why));
  }

  private SourceText source(String text) {
    return new SourceText(name, text, (int) Math.min(number, Integer.MAX_VALUE));
  }
}
