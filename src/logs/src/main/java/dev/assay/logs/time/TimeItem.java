package dev.assay.logs.time;

import dev.assay.logs.time.TimeText.Part;

/** One element of a time pattern. */
sealed interface TimeItem {
  boolean read(TimeText text);

  static TimeItem of(char letter, int count) {
    return switch (letter) {
      case 'y', 'u', 'Y' -> count == 2 ? new ShortYear() : new Number(Part.YEAR, Math.min(count, 4), 4);
      case 'M', 'L' -> count > 2 ? new MonthName() : new Number(Part.MONTH, 1, 2);
      case 'D' -> new Number(Part.DAY_OF_YEAR, 1, 3);
      case 'd' -> new Number(Part.DAY, 1, 2);
      case 'H', 'k' -> new Number(Part.HOUR, 1, 2);
      case 'h', 'K' -> new Number(Part.HOUR_OF_HALF, 1, 2);
      case 'm' -> new Number(Part.MINUTE, 1, 2);
      case 's' -> new Number(Part.SECOND, 1, 2);
      case 'S', 'n' -> new Fraction(Math.min(count, 9));
      case 'a' -> new Half();
      case 'E', 'e' -> new Weekday();
      case 'X', 'x', 'Z' -> new Offset();
      case 'z', 'V', 'O', 'v' -> new ZoneName();
      default -> throw new IllegalArgumentException("the letter " + letter + " has no meaning here");
    };
  }

  /** A count of {@code 1/scale} seconds, with or without a fraction. */
  record Epoch(long scale) implements TimeItem {
    @Override
    public boolean read(TimeText text) {
      return text.epoch(scale);
    }
  }

  record Literal(String literal) implements TimeItem {
    @Override
    public boolean read(TimeText text) {
      return literal.equals(" ") ? text.blanks() : text.literal(literal);
    }
  }

  record Number(Part part, int least, int most) implements TimeItem {
    @Override
    public boolean read(TimeText text) {
      return text.number(part, least, most);
    }
  }

  record ShortYear() implements TimeItem {
    @Override
    public boolean read(TimeText text) {
      return text.shortYear();
    }
  }

  record Fraction(int digits) implements TimeItem {
    @Override
    public boolean read(TimeText text) {
      return text.fraction(digits);
    }
  }

  record MonthName() implements TimeItem {
    @Override
    public boolean read(TimeText text) {
      return text.monthName();
    }
  }

  record Weekday() implements TimeItem {
    @Override
    public boolean read(TimeText text) {
      return text.weekday();
    }
  }

  record Half() implements TimeItem {
    @Override
    public boolean read(TimeText text) {
      return text.half();
    }
  }

  record Offset() implements TimeItem {
    @Override
    public boolean read(TimeText text) {
      return text.offset();
    }
  }

  record ZoneName() implements TimeItem {
    @Override
    public boolean read(TimeText text) {
      return text.zone();
    }
  }
}
