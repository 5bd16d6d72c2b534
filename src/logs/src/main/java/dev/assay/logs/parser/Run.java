package dev.assay.logs.parser;

import dev.assay.logs.time.WrittenTime;

/** One parser at work on one log. */
final class Run {
  /** The name under which a parser knows the entry it takes apart. */
  static final String ENTRY = "_$log_entry";
  private static final String MATCH_COUNT = "_$match_count";
  private static final int DEEPEST = 64;
  /** A parser may call a transform for each piece of a log, but not for each pair of pieces. */
  private static final int CALLS = 10_000;

  private final ParserLibrary library;
  private final Surroundings surroundings;
  private final MapperChoice mapper = new MapperChoice();
  private final ValueLists lists = new ValueLists();
  private Dictionary dictionary = new Dictionary(null);
  private Parser parser;
  private Stanza stanza;
  private String entry;
  private String entryField = "";
  private boolean addValues;
  private WrittenTime time;
  private String unreadTime;
  private boolean discarded;
  private int depth;
  private int callsLeft;
  private Outcome.Failed failure;

  Run(Parser parser, ParserLibrary library, Surroundings surroundings, String entry) {
    this.parser = parser;
    this.library = library;
    this.surroundings = surroundings;
    this.entry = entry;
    this.callsLeft = CALLS + entry.length();
  }

  Outcome outcome() {
    addValues = parser.main().addValues();
    boolean matched = enter(parser.main(), entry, entryField);
    if (discarded) {
      return new Outcome.Discarded();
    }
    if (!matched) {
      return failure;
    }
    mapper.settle(this);
    if (!lists.isEmpty()) {
      dictionary.replaceAll(lists::text);
    }
    dictionary.dropInternal();
    return new Outcome.Parsed(
        new Event(dictionary, mapper.vendor(), mapper.product(), mapper.eventId(), mapper.uid(), time,
            unreadTime));
  }

  /** Runs a stanza on a log entry. False if it does not match, or the log is to be discarded. */
  private boolean enter(Stanza next, String newEntry, String newField) {
    return enter(next, newEntry, newField, () -> next.run(this));
  }

  private boolean enter(Stanza next, String newEntry, String newField, Work work) {
    if (depth == DEEPEST) {
      return fail(next.name(), "transforms call each other more than " + DEEPEST + " deep", 0);
    }
    if (--callsLeft < 0) {
      return fail(next.name(), "transforms are called more often than the log has characters", 0);
    }
    Stanza outerStanza = stanza;
    String outerEntry = entry;
    String outerField = entryField;
    stanza = next;
    entry = newEntry;
    entryField = newField;
    depth++;
    boolean matched = work.run();
    depth--;
    stanza = outerStanza;
    entry = outerEntry;
    entryField = outerField;
    return matched;
  }

  /** What is done inside a stanza. */
  @FunctionalInterface
  private interface Work {
    boolean run();
  }

  /** Runs a stanza on the value of a field, whose fields may get names that say where they come from. */
  private boolean enterField(Stanza next, String field) {
    String text = value(field);
    String name = field.equals(ENTRY) ? entryField : field;
    boolean outerAdds = addValues;
    addValues = next.addValues();
    boolean matched = stanza == null || stanza.fields().isNone()
        ? enter(next, text, name) : named(stanza.fields().render(this), () -> enter(next, text, name));
    addValues = outerAdds;
    return matched;
  }

  /** Does work on a map of its own, whose entries then go into the present one under other names. */
  private boolean named(Affix.Rendered affix, Work work) {
    Dictionary outer = dictionary;
    dictionary = new Dictionary(outer);
    boolean matched = work.run();
    Dictionary inner = dictionary;
    dictionary = outer;
    if (matched) {
      inner.forEach((name, value) -> put(affix.of(name), value));
    }
    return matched;
  }

  /** Runs a transform of this parser on the present log entry. */
  boolean transform(String name) {
    return enter(parser.transform(name), entry, entryField);
  }

  /** Runs a transform of this parser on the value of a field. */
  boolean transform(String name, String field) {
    return enterField(parser.transform(name), field);
  }

  /** Runs a transform on each match of its pattern in a text, one behind the other. */
  boolean transformAll(String name, String text, String field) {
    Stanza all = parser.transform(name);
    if (!(all.format() instanceof RegexFormat format)) {
      return fail(all.name(), "it has no pattern to find all matches of", 0);
    }
    return enter(all, text, field == null ? entryField : field,
        () -> format.parseAll(this, all.name(), () -> all.steps(this)));
  }

  /** Runs another parser on the value of a field. */
  boolean parse(String path, String field) {
    Parser outer = parser;
    parser = library.parser(path);
    boolean matched = enterField(parser.main(), field);
    parser = outer;
    return matched;
  }

  /** Gives the log entry the text a transform makes of it. */
  boolean wrap(String name) {
    Stanza wrapper = parser.transform(name);
    String[] made = {entry};
    boolean matched = enter(wrapper, entry, entryField, () -> {
      boolean ran = wrapper.run(this);
      made[0] = entry;
      return ran;
    });
    entry = matched ? made[0] : entry;
    return matched;
  }

  /** The text of a value; null where there is none. */
  String value(String name) {
    return lists.text(raw(name));
  }

  /** As {@link #value}, with a list as the handle it is known by. */
  String raw(String name) {
    if (name.startsWith("_")) {
      switch (name) {
        case ENTRY:
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
    if (name.equals(ENTRY)) {
      entry = value;
    } else {
      dictionary.put(name, value);
    }
  }

  /** Puts what taking an entry apart has found. */
  void put(String name, String value) {
    String before = addValues && !name.startsWith("_$") ? dictionary.get(name) : null;
    set(name, before == null ? value : lists.append(before, value));
  }

  /** A value as it is kept: without the blanks around it, unless the stanza keeps them. */
  String kept(String value) {
    return stanza.strips() ? value.strip() : value;
  }

  /** Which of several matches this is, from zero, for templates. */
  void matchCount(int count) {
    dictionary.put(MATCH_COUNT, Integer.toString(count));
  }

  /** Whether a value may be found more than once, so that each has to be put by itself. */
  boolean addsValues() {
    return addValues;
  }

  Dictionary dictionary() {
    return dictionary;
  }

  ValueLists lists() {
    return lists;
  }

  MapperChoice mapper() {
    return mapper;
  }

  String entry() {
    return entry;
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
  boolean fail(String where, String reason, int offset) {
    if (failure == null || offset >= failure.offset()) {
      failure = new Outcome.Failed(where, reason, offset);
    }
    return false;
  }
}
