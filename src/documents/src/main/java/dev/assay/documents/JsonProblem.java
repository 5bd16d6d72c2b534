package dev.assay.documents;

import java.util.Locale;
import tools.jackson.core.JacksonException;

/** What is wrong with a piece of JSON, without the words a parser has for its own concerns. */
public final class JsonProblem {
  private JsonProblem() {}

  /** One sentence without a full stop. */
  public static String of(JacksonException exception) {
    String message = exception.getOriginalMessage() == null ? "" : exception.getOriginalMessage();
    int end = message.length();
    for (String aside : new String[] {"\n", " (start marker at", " (in parser", " at [Source", ": was expecting"}) {
      int at = message.indexOf(aside);
      end = at < 0 ? end : Math.min(end, at);
    }
    String sentence = message.substring(0, end).strip()
        .replace("expected close marker for Object", "a `}` is missing")
        .replace("expected close marker for Array", "a `]` is missing")
        .replace("Unexpected end-of-input", "it ends too early");
    return sentence.isEmpty() ? "it is damaged" : sentence.substring(0, 1).toLowerCase(Locale.ROOT)
        + sentence.substring(1);
  }
}
