package dev.assay.logs.parser;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/**
 * An XML document, made flat: the names of elements joined by dots, attributes behind the name of their element,
 * elements of one name beside each other numbered from one.
 *
 * @param parsed the elements that are read; all where it is empty
 * @param nameless elements whose names are no part of keys
 * @param withoutFields elements whose attributes are left out
 * @param windows whether {@code Data} elements are known by their attribute {@code Name}, as in Windows' events
 */
record XmlFormat(Set<String> parsed, Set<String> nameless, Set<String> withoutFields, boolean windows)
    implements Format {
  private static final Set<String> WINDOWS = Set.of("Event", "System");

  /** Windows' events: what is under {@code System} stands at the top. */
  static XmlFormat ofWindows() {
    return new XmlFormat(Set.of(), WINDOWS, Set.of(), true);
  }

  @Override
  public boolean parse(Run run, String stanza) {
    String text = run.entry().strip();
    if (!text.startsWith("<")) {
      return run.fail(stanza, "it reads XML, which begins with <", 0);
    }
    try {
      find(XmlElement.read(text), new FlatKeys(run, text.length()));
      return true;
    } catch (XMLStreamException e) {
      int offset = e.getLocation() == null ? 0 : e.getLocation().getCharacterOffset();
      return run.fail(stanza, "not XML", Math.max(0, Math.min(offset, text.length())));
    } catch (FlatKeys.TooLong e) {
      return run.fail(stanza, e.getMessage(), 0);
    }
  }

  private void find(XmlElement element, FlatKeys keys) {
    if (parsed.isEmpty() || parsed.contains(element.name())) {
      enter(element, "", keys);
    } else {
      element.children().forEach(child -> find(child, keys));
    }
  }

  /** Reads an element under its name, and under its number among others of that name. */
  private void enter(XmlElement element, String number, FlatKeys keys) {
    String ofWindows = windows && element.name().equals("Data") ? element.attributes().get("Name") : null;
    if (ofWindows != null) {
      int outer = keys.enter(ofWindows);
      keys.put(element.text().strip());
      keys.leave(outer);
    } else if (nameless.contains(element.name())) {
      read(element, keys, false);
    } else {
      int outer = keys.enter(element.name());
      if (number.isEmpty()) {
        read(element, keys, true);
      } else {
        int numbered = keys.enter(number);
        read(element, keys, true);
        keys.leave(numbered);
      }
      keys.leave(outer);
    }
  }

  private void read(XmlElement element, FlatKeys keys, boolean named) {
    if (!withoutFields.contains(element.name())) {
      element.attributes().forEach((name, value) -> {
        if (!name.startsWith("xmlns")) {
          int outer = keys.enter(name);
          keys.put(value.strip());
          keys.leave(outer);
        }
      });
    }
    String text = element.text().strip();
    boolean empty = element.children().isEmpty() && element.attributes().isEmpty();
    if (named && (!text.isEmpty() || empty)) {
      keys.put(text);
    }
    Map<String, Integer> numbers = new HashMap<>();
    for (XmlElement child : element.children()) {
      boolean several = element.count(child.name()) > 1;
      String number = several ? Integer.toString(numbers.merge(child.name(), 1, Integer::sum)) : "";
      enter(child, number, keys);
    }
  }
}
