package dev.assay.harness.engine;

import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The tests of a launcher's XML: by path in the tree why each failed, or {@link #PASSED}. */
final class Reported {
  static final String PASSED = "passed";

  private static final Pattern ID = Pattern.compile("unique-id: \\[engine:assay]/\\[anchor:[^]]*]/(.*)");

  private Reported() {}

  /** As Surefire tells of them: by class and name. */
  static SortedMap<String, String> bySurefire(Path report, String anchor) throws Exception {
    SortedMap<String, String> tests = new TreeMap<>();
    for (Element test : tests(report)) {
      if (!test.getAttribute("classname").equals(anchor)) {
        throw new AssertionError("a test of another class: " + test.getAttribute("classname"));
      }
      add(tests, test.getAttribute("name"), test);
    }
    return tests;
  }

  /** As the console launcher tells of them, which writes down the way from the engine to the test. */
  static SortedMap<String, String> byConsole(Path report) throws Exception {
    SortedMap<String, String> tests = new TreeMap<>();
    for (Element test : tests(report)) {
      Matcher id = ID.matcher(test.getTextContent());
      if (!id.find()) {
        throw new AssertionError("a test without an id: " + test.getAttribute("name"));
      }
      add(tests, id.group(1).replaceAll("\\[(?:rule|case):([^]]*)]", "$1").strip(), test);
    }
    return tests;
  }

  private static void add(SortedMap<String, String> tests, String name, Element test) {
    NodeList failures = test.getElementsByTagName("failure");
    String text = failures.getLength() == 0 ? PASSED : ((Element) failures.item(0)).getAttribute("message");
    if (tests.put(name, text) != null) {
      throw new AssertionError("a test twice: " + name);
    }
  }

  private static Iterable<Element> tests(Path report) throws Exception {
    NodeList found = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile())
        .getElementsByTagName("testcase");
    return () -> IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i))
        .iterator();
  }
}
