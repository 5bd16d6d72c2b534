package dev.assay.harness.file;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.harness.HarnessCode;
import dev.assay.logs.read.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that is text: UTF-8, with or without a byte order mark.
 *
 * @param text absent where there is a diagnostic
 */
public record TextFile(Optional<SourceText> text, Optional<Diagnostic> diagnostic) {
  private static final int LARGEST = 64 << 20;

  /** @param name what diagnostics call the file */
  public static TextFile read(Path file, String name) {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(LARGEST + 1);
    } catch (NoSuchFileException e) {
      return failed(HarnessCode.UNREADABLE_FILE, "there is no file " + name);
    } catch (IOException e) {
      return failed(HarnessCode.UNREADABLE_FILE, name + " cannot be read: " + Unreadable.reason(e));
    }
    if (bytes.length > LARGEST) {
      return failed(HarnessCode.UNREADABLE_FILE, name + " has more than " + LARGEST + " bytes");
    }
    return decode(bytes, name);
  }

  private static TextFile decode(byte[] bytes, String name) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    boolean malformed = decoder.decode(in, out, true).isError();
    SourceText text = new SourceText(name, withoutMark(out.flip().toString()));
    if (!malformed) {
      return new TextFile(Optional.of(text), Optional.empty());
    }
    int end = text.text().length();
    return new TextFile(Optional.empty(), Optional.of(Diagnostic.of(HarnessCode.NOT_UTF8, text.span(end, end),
        "the byte at offset " + in.position() + " is not UTF-8").help(
            (isUtf16(bytes) ? "it looks like UTF-16; " : "") + "save the file as UTF-8")));
  }

  /** Whether the bytes begin with the mark of UTF-16. */
  private static boolean isUtf16(byte[] bytes) {
    return bytes.length > 1 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xff + 0xfe;
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static TextFile failed(HarnessCode code, String message) {
    return new TextFile(Optional.empty(), Optional.of(Diagnostic.of(code, message)));
  }
}
