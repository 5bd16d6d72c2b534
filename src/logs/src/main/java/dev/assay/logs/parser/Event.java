package dev.assay.logs.parser;

import dev.assay.logs.KeyedEvent;
import dev.assay.logs.time.WrittenTime;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** What a parser made of one log: its keys, the mapper it asks for, and the time it found; empty text means none. */
public final class Event implements KeyedEvent {
  private final Dictionary dictionary;
  private final String vendor;
  private final String product;
  private final String eventId;
  private final String mapperUid;
  private final WrittenTime time;
  private final String unreadTime;

  Event(Dictionary dictionary, String vendor, String product, String eventId, String mapperUid, WrittenTime time,
      String unreadTime) {
    this.dictionary = dictionary;
    this.vendor = vendor;
    this.product = product;
    this.eventId = eventId;
    this.mapperUid = mapperUid;
    this.time = time;
    this.unreadTime = unreadTime;
  }

  @Override
  public String value(String key) {
    return dictionary.get(key);
  }

  @Override
  public boolean anyValue(Predicate<String> test) {
    boolean[] found = {false};
    dictionary.forEach((key, value) -> found[0] = found[0] || test.test(value));
    return found[0];
  }

  @Override
  public void forEach(BiConsumer<String, String> action) {
    dictionary.forEach(action);
  }

  public String vendor() {
    return vendor;
  }

  public String product() {
    return product;
  }

  public String eventId() {
    return eventId;
  }

  public String mapperUid() {
    return mapperUid;
  }

  /** The start time the parser found, or null. */
  public WrittenTime time() {
    return time;
  }

  /** What stands where the parser looked for the start time, if it is none that it reads; or null. */
  public String unreadTime() {
    return unreadTime;
  }
}
