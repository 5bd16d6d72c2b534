package dev.assay.logs.parser;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An element of a log in XML, while it is read. No document type is looked at and nothing outside of the text. */
final class XmlElement {
  private static final int DEEPEST = 200;

  private final String name;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<XmlElement> children = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final StringBuilder text = new StringBuilder();

  private XmlElement(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  Map<String, String> attributes() {
    return attributes;
  }

  List<XmlElement> children() {
    return children;
  }

  String text() {
    return text.toString();
  }

  /** How many children have a name. */
  int count(String child) {
    return counts.getOrDefault(child, 0);
  }

  /** The root element of a text. */
  static XmlElement read(String xml) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
    List<XmlElement> open = new ArrayList<>();
    XmlElement root = null;
    while (reader.hasNext()) {
      int event = reader.next();
      XmlElement inner = open.isEmpty() ? null : open.get(open.size() - 1);
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (open.size() == DEEPEST) {
          throw new XMLStreamException("elements are nested more than " + DEEPEST + " deep", reader.getLocation());
        }
        XmlElement element = new XmlElement(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
          element.attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        if (inner == null) {
          root = element;
        } else {
          inner.children.add(element);
          inner.counts.merge(element.name, 1, Integer::sum);
        }
        open.add(element);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        open.remove(open.size() - 1);
      } else if (inner != null && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
        inner.text.append(reader.getText());
      }
    }
    return root;
  }
}
