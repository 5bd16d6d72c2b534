package dev.assay.maven;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The files of the plugin that Maven and editors read. */
final class Xml {
  private Xml() {}

  static Element read(String resource) throws Exception {
    try (InputStream in = Xml.class.getResourceAsStream(resource)) {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getDocumentElement();
    }
  }

  static List<Element> elements(Element parent, String name) {
    NodeList found = parent.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  static String text(Element parent, String name) {
    return elements(parent, name).stream().findFirst().map(Element::getTextContent).orElse("");
  }
}
