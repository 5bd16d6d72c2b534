package dev.assay.logs.time;

import dev.assay.logs.time.WrittenTime.Absolute;
import dev.assay.logs.time.WrittenTime.Local;
import dev.assay.logs.time.WrittenTime.Yearless;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A text while a pattern reads it, and the parts of the time found so far. */
final class TimeText {
  /** The numbers a time is made of. */
  enum Part { YEAR, MONTH, DAY, HOUR, HOUR_OF_HALF, MINUTE, SECOND, DAY_OF_YEAR }

  private static final int NONE = Integer.MIN_VALUE;
  private static final int LONGEST_EPOCH = 19;
  /** Collectors hand finer units to patterns for seconds; no log is from the year 5138. */
  private static final long SECONDS_AT_MOST = 100_000_000_000L;
  private static final List<String> MONTHS = List.of("january", "february", "march", "april", "may", "june", "july",
      "august", "september", "october", "november", "december");
  private static final List<String> DAYS =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  private final String text;
  private int at;
  private final int[] parts = {NONE, 1, 1, 0, NONE, 0, 0, NONE};
  private int nanos;
  private int half = NONE;
  private ZoneId zone;
  private Absolute epoch;

  TimeText(String text, int from) {
    this.text = text;
    this.at = from;
  }

  boolean isAtEnd() {
    return at == text.length();
  }

  boolean literal(String literal) {
    if (!text.startsWith(literal, at)) {
      return false;
    }
    at += literal.length();
    return true;
  }

  boolean blanks() {
    int start = at;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at > start;
  }

  boolean number(Part part, int least, int most) {
    int start = at;
    int value = 0;
    while (at < text.length() && at - start < most && isDigit(text.charAt(at))) {
      value = value * 10 + text.charAt(at++) - '0';
    }
    parts[part.ordinal()] = value;
    return at - start >= least;
  }

  boolean shortYear() {
    boolean found = number(Part.YEAR, 2, 2);
    parts[Part.YEAR.ordinal()] += 2000;
    return found;
  }

  boolean fraction(int digits) {
    int start = at;
    int value = 0;
    while (at < text.length() && at - start < digits && isDigit(text.charAt(at))) {
      value = value * 10 + text.charAt(at++) - '0';
    }
    for (int i = at - start; i < 9; i++) {
      value *= 10;
    }
    nanos = value;
    return at > start;
  }

  boolean monthName() {
    int month = name(MONTHS);
    parts[Part.MONTH.ordinal()] = month + 1;
    return month >= 0;
  }

  boolean weekday() {
    return name(DAYS) >= 0;
  }

  boolean half() {
    half = text.regionMatches(true, at, "AM", 0, 2) ? 0 : text.regionMatches(true, at, "PM", 0, 2) ? 12 : NONE;
    at += 2;
    return half != NONE;
  }

  /** {@code Z}, {@code +01}, {@code +0100} or {@code +01:00}. */
  boolean offset() {
    if (literal("Z")) {
      zone = ZoneOffset.UTC;
      return true;
    }
    if (at >= text.length() || text.charAt(at) != '+' && text.charAt(at) != '-') {
      return false;
    }
    int sign = text.charAt(at++) == '-' ? -1 : 1;
    int hours = twoDigits();
    int start = at;
    literal(":");
    int minutes = twoDigits();
    if (minutes < 0) {
      at = start;
      minutes = 0;
    }
    if (hours < 0 || hours > 18 || minutes > 59 || hours == 18 && minutes > 0) {
      return false;
    }
    zone = ZoneOffset.ofTotalSeconds(sign * (hours * 3600 + minutes * 60));
    return true;
  }

  /** A zone's name; where it is one that does not say which zone, the time has none. */
  boolean zone() {
    int start = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || "/_+-:".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    while (at > start && text.charAt(at - 1) == ':') {
      at--;
    }
    Optional<ZoneNames.Named> named = ZoneNames.of(text.substring(start, at));
    zone = named.flatMap(ZoneNames.Named::zone).orElse(null);
    return named.isPresent();
  }

  boolean epoch(long scale) {
    int start = at;
    long whole = 0;
    while (at < text.length() && isDigit(text.charAt(at))) {
      whole = whole * 10 + text.charAt(at++) - '0';
      if (at - start > LONGEST_EPOCH || whole < 0) {
        return false;
      }
    }
    if (at == start) {
      return false;
    }
    if (literal(".") && !fraction(9)) {
      return false;
    }
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    long perSecond = scale;
    for (long most = SECONDS_AT_MOST; scale == 1 && whole > most && perSecond < 1_000_000_000L; most *= 1000) {
      perSecond *= 1000;
    }
    long seconds = whole / perSecond;
    long rest = whole % perSecond * (1_000_000_000L / perSecond) + nanos / perSecond;
    epoch = new Absolute(seconds * 1000 + rest / 1_000_000);
    return true;
  }

  /** The time the parts make; null where no day or clock has such parts. */
  WrittenTime time() {
    if (epoch != null) {
      return epoch;
    }
    int year = parts[Part.YEAR.ordinal()];
    int month = parts[Part.MONTH.ordinal()];
    int day = parts[Part.DAY.ordinal()];
    int hour = hour();
    int second = Math.min(parts[Part.SECOND.ordinal()], 59);
    boolean clock = hour >= 0 && hour < 24 && parts[Part.MINUTE.ordinal()] < 60 && parts[Part.SECOND.ordinal()] <= 60;
    if (!clock || !Settlement.isDayOfSomeYear(month, day)) {
      return null;
    }
    LocalTime time = LocalTime.of(hour, parts[Part.MINUTE.ordinal()], second, nanos);
    if (year == NONE) {
      return new Yearless(month, day, time, Optional.ofNullable(zone));
    }
    if (month == 2 && day == 29 && !Year.isLeap(year)) {
      return null;
    }
    int ofYear = parts[Part.DAY_OF_YEAR.ordinal()];
    if (ofYear != NONE && (ofYear < 1 || ofYear > Year.of(year).length())) {
      return null;
    }
    LocalDate date = ofYear == NONE ? LocalDate.of(year, month, day) : LocalDate.ofYearDay(year, ofYear);
    LocalDateTime local = LocalDateTime.of(date, time);
    return zone == null ? new Local(local) : new Absolute(local.atZone(zone).toInstant().toEpochMilli());
  }

  private int hour() {
    int ofHalf = parts[Part.HOUR_OF_HALF.ordinal()];
    if (ofHalf == NONE) {
      return parts[Part.HOUR.ordinal()];
    }
    return ofHalf > 12 ? NONE : ofHalf % 12 + Math.max(half, 0);
  }

  private int twoDigits() {
    if (at + 2 > text.length() || !isDigit(text.charAt(at)) || !isDigit(text.charAt(at + 1))) {
      return -1;
    }
    at += 2;
    return (text.charAt(at - 2) - '0') * 10 + text.charAt(at - 1) - '0';
  }

  /** The index of the English name here, written out or cut to three letters. */
  private int name(List<String> names) {
    int end = at;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    String word = text.substring(at, end).toLowerCase(Locale.ROOT);
    at = end;
    for (int i = 0; i < names.size(); i++) {
      if (word.equals(names.get(i)) || word.length() == 3 && names.get(i).startsWith(word)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
