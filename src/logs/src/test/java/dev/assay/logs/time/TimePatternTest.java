package dev.assay.logs.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimePatternTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
      "yyyy-MM-dd'T'HH:mm:ss.SSSSSSX | 2024-05-14T09:21:33.482913Z      | 2024-05-14T09:21:33.482Z",
      "yyyy-MM-dd'T'HH:mm:ss.SSSXXX  | 2024-05-14T09:21:33.482+02:00    | 2024-05-14T07:21:33.482Z",
      "yyyy-MM-dd'T'HH:mm:ssZ        | 2024-05-14T09:21:33-0330         | 2024-05-14T12:51:33Z",
      "YYYY-MM-dd'T'HH:mm:ssX        | 2024-05-14T09:21:33+02           | 2024-05-14T07:21:33Z",
      "MMM d yyyy HH:mm:ss z         | May  4 2024 09:21:33 UTC         | 2024-05-04T09:21:33Z",
      "MMM d yyyy HH:mm:ss z         | May  4 2024 09:21:33 EDT         | 2024-05-04T13:21:33Z",
      "MMM d yyyy HH:mm:ss z         | May  4 2024 09:21:33 AEST        | 2024-05-03T23:21:33Z",
      "MMM d yyyy HH:mm:ss z         | May  4 2024 09:21:33 UTC+2       | 2024-05-04T07:21:33Z",
      "EEE MMM dd HH:mm:ss zzz yyyy  | Tue May 14 09:21:33 GMT 2024     | 2024-05-14T09:21:33Z",
      "dd/MMM/yyyy:hh:mm:ss a X      | 14/May/2024:09:21:33 PM Z        | 2024-05-14T21:21:33Z",
      "[dd/MMM/yyyy:HH:mm:ss Z]      | [14/May/2024:09:21:33 +0000]     | 2024-05-14T09:21:33Z",
      "X1                            | 1715678493                       | 2024-05-14T09:21:33Z",
      "X1                            | 1715678493.482913                | 2024-05-14T09:21:33.482Z",
      "X1                            | 1715678493482                    | 2024-05-14T09:21:33.482Z",
      "X1                            | 1715678493482913                 | 2024-05-14T09:21:33.482Z",
      "X1                            | 1715678493482913742              | 2024-05-14T09:21:33.482Z",
      "X1000000000                   | 1715678493482913742              | 2024-05-14T09:21:33.482Z",
      "X1000                         | 1715678493482                    | 2024-05-14T09:21:33.482Z",
      "X1000000                      | 1715678493482913                 | 2024-05-14T09:21:33.482Z"})
  void readsTimesWithAZone(String pattern, String text, String expected) {
    assertThat(TimePattern.compile(pattern.strip()).read(text))
        .isEqualTo(new WrittenTime.Absolute(Instant.parse(expected).toEpochMilli()));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
      "yyyy-MM-dd | 2023-02-29", "yyyy-MM-dd | 2024-13-01", "HH:mm | 24:00", "yyyy-MM-dd | 2024-05-14 x",
      "X1 | 12x", "X1 | 99999999999999999999", "X1 | 9999999999999999999",
      "MMM d | Foo 1", "MMM d | Feb 30", "yyyy-MM-ddX | 2024-05-14+99"})
  void turnsDownWhatIsNoTime(String pattern, String text) {
    assertThat(TimePattern.compile(pattern).read(text)).isNull();
  }

  @Test
  void leavesYearAndZoneOpen() {
    assertThat(TimePattern.compile("MMM d HH:mm:ss").read("May 14 09:21:33")).isInstanceOf(WrittenTime.Yearless.class);
    assertThat(TimePattern.compile("yyyy/MM/dd HH:mm:ss").read("2024/05/14 09:21:33"))
        .isInstanceOf(WrittenTime.Local.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"BST", "CST", "IST", "AST", "ECT", "ART", "XYZ"})
  void aNameOfSeveralZonesIsNone(String name) {
    assertThat(TimePattern.compile("MMM d yyyy HH:mm:ss z").read("May 4 2024 09:21:33 " + name))
        .isInstanceOf(WrittenTime.Local.class);
  }

  @Test
  void aTimeWithoutYearKeepsItsZone() {
    WrittenTime written = TimePattern.compile("MMM dd HH:mm:ss zzz").read("May 14 09:21:33 America/New_York");
    assertThat(written).isEqualTo(new WrittenTime.Yearless(
        5, 14, LocalTime.of(9, 21, 33), Optional.of(ZoneId.of("America/New_York"))));
    assertThat(written.in(ZoneId.of("UTC"))).as("its own zone stands").isEqualTo(written);
  }

  @Test
  void saysWhatIsWrongWithAPattern() {
    assertThatThrownBy(() -> TimePattern.compile("yyyy-Q")).hasMessage("the letter Q has no meaning here");
    assertThatThrownBy(() -> TimePattern.compile("yyyy'T")).hasMessage("a quote is not closed");
    assertThatThrownBy(() -> TimePattern.compile("%Y-%m-%d"))
        .hasMessage("% has no meaning here: letters stand for themselves, as in yyyy-MM-dd HH:mm:ss");
    assertThat(TimePattern.compile("HH'%'mm").read("12%30")).isNotNull();
  }

  @Property(tries = 500)
  void neverThrowsWhenReading(@ForAll String text) {
    for (String pattern : new String[] {"X1", "yyyy-MM-dd'T'HH:mm:ss.SSSX", "MMM d HH:mm:ss", "EEE a hh z"}) {
      TimePattern.compile(pattern).read(text);
    }
  }
}
