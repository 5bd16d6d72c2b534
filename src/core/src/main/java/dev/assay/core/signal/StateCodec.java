package dev.assay.core.signal;

import dev.assay.core.record.Fidelity;
import dev.assay.core.record.RecordName;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes down what a detector remembers and reads it again.
 *
 * <p>The form says what is meant, not how it lies in memory: counters by rule slug, entity and group, each with its
 * records by time; for whom repeats are suppressed until when; how far time has come. Equal states have equal bytes.
 *
 * <pre>
 *   "ASSAY" version:int watermark:long steps:long
 *   count:int { rule:text measure:text entity:texts group:texts givenUpTo:long count:int {
 *     time:long file:text line:long ordinal:int extension:boolean value:text? } }
 *   count:int { rule:text type:text value:text until:long }
 * </pre>
 */
public final class StateCodec {
  /** The version this codec writes; it reads no other. */
  public static final int VERSION = 1;

  private static final byte[] MAGIC = "ASSAY".getBytes(StandardCharsets.US_ASCII);

  private StateCodec() {}

  /** What reading gave. */
  public sealed interface Decoded {
    record Restored(DetectorState state) implements Decoded {}

    /** The bytes are no state, or one of another version. */
    record Unreadable(String reason) implements Decoded {}
  }

  public static byte[] encode(DetectorState state) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.write(MAGIC);
      out.writeInt(VERSION);
      out.writeLong(state.watermark);
      out.writeLong(state.steps);
      writeWindows(state.windows, out);
      writeSuppressions(state.suppressions, out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail to be written", e);
    }
    return bytes.toByteArray();
  }

  private static void writeWindows(Map<WindowKey, Window> windows, DataOutputStream out) throws IOException {
    List<WindowKey> keys = windows.keySet().stream().sorted().toList();
    out.writeInt(keys.size());
    for (WindowKey key : keys) {
      writeText(key.rule(), out);
      writeText(key.measure(), out);
      writeTexts(key.entity(), out);
      writeTexts(key.group(), out);
      out.writeLong(windows.get(key).givenUpTo());
      List<Window.Entry> entries = windows.get(key).entries();
      out.writeInt(entries.size());
      for (Window.Entry entry : entries) {
        out.writeLong(entry.time());
        writeText(entry.record().file(), out);
        out.writeLong(entry.record().line());
        out.writeInt(entry.record().ordinal());
        out.writeBoolean(entry.fidelity() == Fidelity.EXTENSION);
        out.writeBoolean(entry.value() != null);
        if (entry.value() != null) {
          writeText(entry.value(), out);
        }
      }
    }
  }

  private static void writeSuppressions(Map<DetectorState.SuppressionKey, Long> suppressions, DataOutputStream out)
      throws IOException {
    List<DetectorState.SuppressionKey> keys = suppressions.keySet().stream()
        .sorted(Comparator.comparing(DetectorState.SuppressionKey::rule)
            .thenComparing(key -> key.entity().type()).thenComparing(key -> key.entity().value())).toList();
    out.writeInt(keys.size());
    for (DetectorState.SuppressionKey key : keys) {
      writeText(key.rule(), out);
      writeText(key.entity().type(), out);
      writeText(key.entity().value(), out);
      out.writeLong(suppressions.get(key));
    }
  }

  public static Decoded decode(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
        return new Decoded.Unreadable("this is not the state of a detector");
      }
      int version = in.readInt();
      if (version != VERSION) {
        return new Decoded.Unreadable("the state has version " + version + ", and this Assay reads " + VERSION);
      }
      long watermark = in.readLong();
      long steps = in.readLong();
      Map<WindowKey, Window> windows = readWindows(in);
      Map<DetectorState.SuppressionKey, Long> suppressions = readSuppressions(in);
      if (in.read() >= 0) {
        return new Decoded.Unreadable("the state goes on after its end");
      }
      return new Decoded.Restored(new DetectorState(windows, suppressions, watermark, steps));
    } catch (IOException | IllegalArgumentException damaged) {
      return new Decoded.Unreadable("the state is damaged");
    }
  }

  private static Map<WindowKey, Window> readWindows(DataInputStream in) throws IOException {
    Map<WindowKey, Window> windows = new HashMap<>();
    for (int i = in.readInt(); i > 0; i--) {
      WindowKey key = new WindowKey(readText(in), readText(in), readTexts(in), readTexts(in));
      Window window = new Window(in.readLong());
      for (int j = in.readInt(); j > 0; j--) {
        long time = in.readLong();
        RecordName record = new RecordName(readText(in), in.readLong(), in.readInt());
        Fidelity fidelity = in.readBoolean() ? Fidelity.EXTENSION : Fidelity.VENDOR;
        window.add(new Window.Entry(time, record, fidelity, in.readBoolean() ? readText(in) : null));
      }
      windows.put(key, window);
    }
    return windows;
  }

  private static Map<DetectorState.SuppressionKey, Long> readSuppressions(DataInputStream in) throws IOException {
    Map<DetectorState.SuppressionKey, Long> suppressions = new HashMap<>();
    for (int i = in.readInt(); i > 0; i--) {
      suppressions.put(new DetectorState.SuppressionKey(readText(in), new Entity(readText(in), readText(in))),
          in.readLong());
    }
    return suppressions;
  }

  private static void writeTexts(List<String> texts, DataOutputStream out) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      writeText(text, out);
    }
  }

  private static List<String> readTexts(DataInputStream in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      texts.add(readText(in));
    }
    return texts;
  }

  /** UTF-16, so that a text with unpaired surrogates comes back as it was. */
  private static void writeText(String text, DataOutputStream out) throws IOException {
    out.writeInt(text.length());
    out.writeChars(text);
  }

  private static String readText(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length * 2L > in.available()) {
      throw new IllegalArgumentException("length " + length);
    }
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(in.readChar());
    }
    return text.toString();
  }
}
