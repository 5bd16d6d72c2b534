package dev.assay.core.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
  private static final List<String> FIELDS = List.of("srcDevice_ip", "dstDevice_ip", "user_username", "action");

  @Test
  void findsWhatWasMeant() {
    assertThat(Suggestions.nearest("srcDeviceip", FIELDS)).contains("srcDevice_ip");
    assertThat(Suggestions.nearest("SRCDEVICE_IP", FIELDS)).contains("srcDevice_ip");
    assertThat(Suggestions.nearest("acttion", FIELDS)).contains("action");
    assertThat(Suggestions.nearest("aciton", FIELDS)).contains("action");
  }

  @Test
  void doesNotGuess() {
    assertThat(Suggestions.nearest("banana", FIELDS)).isEmpty();
    assertThat(Suggestions.nearest("ip", List.of("id", "up"))).isEmpty();
    assertThat(Suggestions.nearest("", FIELDS)).isEmpty();
    assertThat(Suggestions.nearest("x".repeat(1_000_000), FIELDS)).isEmpty();
  }

  @Test
  void completesDiagnosticsOfUnknownNames() {
    Diagnostic unknown = Diagnostic.of(new Code() {
      @Override
      public String id() {
        return "X001";
      }

      @Override
      public String title() {
        return "unknown";
      }

      @Override
      public Severity severity() {
        return Severity.ERROR;
      }
    }, new SourceText("a", "\"acttion\"").span(0, 9), "there is no `acttion`");
    Diagnostic asked = Suggestions.complete(unknown, "acttion", FIELDS, "see the list");
    assertThat(asked.help()).contains("did you mean `action`?");
    assertThat(asked.fix().orElseThrow()).isEqualTo(new Fix(new Span(unknown.span().orElseThrow().source(), 1, 8), "action"));
    assertThat(Suggestions.complete(unknown, "banana", FIELDS, "see the list").help()).contains("see the list");
  }

  @Test
  void ordersByNearnessThenName() {
    assertThat(Suggestions.near("count", List.of("mount", "counts", "account", "Count"), 3))
        .containsExactly("Count", "counts", "mount");
  }

  @Property(tries = 300)
  void distanceIsAMetricUpToItsBound(
      @ForAll @AlphaChars @StringLength(max = 12) String a, @ForAll @AlphaChars @StringLength(max = 12) String b) {
    int distance = Suggestions.distance(a, b, 100);
    assertThat(distance).isEqualTo(Suggestions.distance(b, a, 100)).isBetween(
        Math.abs(a.length() - b.length()), Math.max(a.length(), b.length()));
    assertThat(distance == 0).isEqualTo(a.equals(b));
    assertThat(Suggestions.distance(a, b, 2) <= 2).isEqualTo(distance <= 2);
  }
}
