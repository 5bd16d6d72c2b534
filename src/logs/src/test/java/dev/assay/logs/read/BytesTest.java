package dev.assay.logs.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.schema.Schema;
import dev.assay.logs.LogCode;
import dev.assay.logs.enrich.Enrichment;
import dev.assay.logs.time.Reception;
import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class BytesTest {
  private static final String TWO = Samples.CONN + "\r\n\r\n" + Samples.CONN;

  private static List<Reading> read(byte[] bytes) {
    return Logs.read("x.log", bytes, Optional.empty(), Reception.UNKNOWN);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  @Test
  void linesEndInAnyOfTheUsualWays() {
    assertThat(Logs.records(read(utf8(TWO)))).extracting(record -> record.name().toString())
        .containsExactly("x.log:1", "x.log:3");
    assertThat(read(new byte[0])).isEmpty();
    assertThat(read(utf8("\n\r\n \n"))).isEmpty();
  }

  @Test
  void bomsAreUnderstood() {
    assertThat(Logs.records(read(utf8("\ufeff" + TWO)))).hasSize(2);
    String euro = Samples.CONN.replace("\"ssl\"", "\"€\uD83D\uDE00\"");
    for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      List<Reading> readings = read(("\ufeff" + euro + "\n" + TWO).getBytes(charset));
      assertThat(Logs.findings(readings)).isEmpty();
      assertThat(Logs.records(readings)).hasSize(3);
      assertThat(Logs.records(readings).get(0).raw().value("service")).isEqualTo("€\uD83D\uDE00");
    }
    byte[] lone = ("\ufeffab\n").getBytes(StandardCharsets.UTF_16LE);
    lone[3] = (byte) 0xd8;
    assertThat(Logs.findings(read(lone))).extracting("code").containsExactly(LogCode.INVALID_BYTES);
  }

  @Test
  void utf16WithoutAMarkIsNamed() {
    for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      assertThat(Logs.findings(read(TWO.getBytes(charset)))).singleElement().satisfies(finding -> {
        assertThat(finding.code()).isEqualTo(LogCode.INVALID_BYTES);
        assertThat(finding.message()).isEqualTo("x.log: the file looks like UTF-16 without a byte order mark");
      });
    }
  }

  @Test
  void invalidBytesAreFoundWithTheirOffset() {
    byte[] bytes = utf8(Samples.CONN + "\nab?d\n" + Samples.CONN + "\n");
    int at = Samples.CONN.length() + 3;
    bytes[at] = (byte) 0xe4;

    List<Reading> readings = read(bytes);

    assertThat(Logs.records(readings)).hasSize(2);
    assertThat(Logs.findings(readings)).singleElement().satisfies(finding -> {
      assertThat(finding.code()).isEqualTo(LogCode.INVALID_BYTES);
      assertThat(finding.message()).isEqualTo("the byte 0xe4 at offset " + at + " of the text is not UTF-8");
      assertThat(finding.span().orElseThrow()).hasToString("x.log:2:3");
    });
  }

  @Test
  void aReplacementCharacterOfTheLogIsNoInvalidByte() {
    assertThat(Logs.records(read(utf8(Samples.CONN.replace("ssl", "\ufffd"))))).hasSize(1);
  }

  @Test
  void overlongLinesAreFoundAndPassedOver() {
    String line = "x".repeat(LineReader.LONGEST + 1);
    List<Reading> readings = read(utf8(line + "\n" + Samples.CONN + "\n" + line + line + line));
    assertThat(Logs.records(readings)).extracting(record -> record.name().line()).containsExactly(2L);
    assertThat(Logs.findings(readings)).extracting("code")
        .containsExactly(LogCode.LINE_TOO_LONG, LogCode.LINE_TOO_LONG);
  }

  @Test
  void packedFilesAreReadDirectly() throws IOException {
    assertThat(Logs.records(read(gzip(utf8(TWO))))).hasSize(2);
    assertThat(Logs.records(read(join(gzip(utf8(TWO + "\n")), gzip(utf8(TWO)))))).as("two members").hasSize(4);
    assertThat(Logs.records(read(zstd(utf8(TWO))))).hasSize(2);
  }

  @Test
  void packedFilesCutShortAreFound() throws IOException {
    byte[] text = utf8((Samples.CONN + "\n").repeat(500));
    for (byte[] packed : List.of(gzip(text), zstd(text))) {
      for (int length = 4; length < packed.length; length += 1 + packed.length / 50) {
        List<Reading> readings = read(Arrays.copyOf(packed, length));
        assertThat(Logs.findings(readings)).as("%d of %d", length, packed.length).extracting("code")
            .containsExactly(LogCode.FILE_TRUNCATED);
      }
    }
  }

  @Test
  void aFileThatCannotBeOpenedIsFound() {
    LogReader reader = new LogReader(Logs.CATALOG, Schema.cloudSiem(),
        Enrichment.standard(), Logs.WHOLE);
    RecordCursor cursor = reader.open(new LogFile("x", () -> {
      throw new AccessDeniedException("/long/path/x");
    }), Optional.empty(), Reception.UNKNOWN);
    assertThat(((Reading.Finding) cursor.next().orElseThrow()).diagnostic()).satisfies(diagnostic -> {
      assertThat(diagnostic.code()).isEqualTo(LogCode.FILE_UNREADABLE);
      assertThat(diagnostic.message()).isEqualTo("x: the file cannot be read (permission denied)");
    });
    assertThat(cursor.next()).isEmpty();
  }

  private static byte[] gzip(byte[] text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packer = new GZIPOutputStream(out)) {
      packer.write(text);
    }
    return out.toByteArray();
  }

  private static byte[] zstd(byte[] text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packer = new ZstdOutputStream(out)) {
      packer.write(text);
    }
    return out.toByteArray();
  }
}
