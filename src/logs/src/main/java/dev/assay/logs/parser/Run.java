package dev.assay.logs.parser;

import dev.assay.logs.time.WrittenTime;

/** One parser at work on one log. */
final class Run {
  private static final int DEEPEST = 64;

  private final ParserLibrary library;
  private final Surroundings surroundings;
  private final Dictionary dictionary = new Dictionary();
  private final MapperChoice mapper = new MapperChoice();
  private Parser parser;
  private String entry;
  private String entryField = "";
  private WrittenTime time;
  private String unreadTime;
  private boolean discarded;
  private int depth;
  private Outcome.Failed failure;

  Run(Parser parser, ParserLibrary library, Surroundings surroundings, String entry) {
    this.parser = parser;
    this.library = library;
    this.surroundings = surroundings;
    this.entry = entry;
  }

  Outcome outcome() {
    boolean matched = enter(parser.main(), entry, entryField);
    if (discarded) {
      return new Outcome.Discarded();
    }
    if (!matched) {
      return failure;
    }
    mapper.settle(this);
    dictionary.dropInternal();
    return new Outcome.Parsed(
        new Event(dictionary, mapper.vendor(), mapper.product(), mapper.eventId(), mapper.uid(), time,
            unreadTime));
  }

  /** Runs a stanza on a log entry. False if it does not match, or the log is to be discarded. */
  boolean enter(Stanza stanza, String newEntry, String newField) {
    if (depth == DEEPEST) {
      return fail(stanza.name(), "transforms call each other more than " + DEEPEST + " deep", 0);
    }
    String outerEntry = entry;
    String outerField = entryField;
    entry = newEntry;
    entryField = newField;
    depth++;
    boolean matched = stanza.run(this);
    depth--;
    entry = outerEntry;
    entryField = outerField;
    return matched;
  }

  /** Runs a transform of this parser on the present log entry. */
  boolean transform(String name) {
    return enter(parser.transform(name), entry, entryField);
  }

  /** Runs a transform of this parser on the value of a field. */
  boolean transform(String name, String field) {
    return enter(parser.transform(name), value(field), field);
  }

  /** Runs another parser on the present log entry. */
  boolean parse(String path, String newEntry, String newField) {
    Parser outer = parser;
    parser = library.parser(path);
    boolean matched = enter(parser.main(), newEntry, newField);
    parser = outer;
    return matched;
  }

  String value(String name) {
    if (name.startsWith("_")) {
      switch (name) {
        case "_$log_entry":
          return entry;
        case "_$log_entry_field":
          return entryField;
        case "_sourceName":
          return surroundings.sourceName();
        case "_messagetime", "_messageTime":
          Long millis = surroundings.messageTime();
          return millis == null ? null : millis.toString();
        default:
      }
    }
    return dictionary.get(name);
  }

  /** Sets a field; the log entry, too, may be given another text. */
  void set(String name, String value) {
    if (name.equals("_$log_entry")) {
      entry = value;
    } else {
      dictionary.put(name, value);
    }
  }

  /** Puts what taking an entry apart has found. */
  void put(String name, String value) {
    dictionary.put(name, value);
  }

  Dictionary dictionary() {
    return dictionary;
  }

  MapperChoice mapper() {
    return mapper;
  }

  String entry() {
    return entry;
  }

  String entryField() {
    return entryField;
  }

  void time(WrittenTime found) {
    time = found;
  }

  /** Remembers a time that is there, but that no pattern reads. */
  void unreadTime(String text) {
    unreadTime = text;
  }

  boolean discard() {
    discarded = true;
    return false;
  }

  boolean isDiscarded() {
    return discarded;
  }

  /** Remembers the failure that got furthest, and says false. */
  boolean fail(String stanza, String reason, int offset) {
    if (failure == null || offset >= failure.offset()) {
      failure = new Outcome.Failed(stanza, reason, offset);
    }
    return false;
  }
}
