package dev.assay.logs.parser;

/** What a parser may ask about a log beyond its text. */
public interface Surroundings {
  /** The name of the file, as key {@code _sourceName}. */
  String sourceName();

  /** The time the platform takes the message for, in milliseconds, as key {@code _messagetime}; null if unknown. */
  Long messageTime();
}
