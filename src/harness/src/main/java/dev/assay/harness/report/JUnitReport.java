package dev.assay.harness.report;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.harness.run.CaseResult;
import dev.assay.harness.run.RunResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A run as the XML that Surefire writes, a file a rule: what every build server shows. Where a test lies is said twice:
 * in its output, which Surefire's schema has room for, and as {@code file} and {@code line}, which the schema lacks but
 * GitLab and others read.
 */
final class JUnitReport {
  /** In each file, so that a later run knows it for one of ours. */
  static final String MARK = "<property name=\"assay.report\" value=\"1\"/>";

  private final boolean durations;

  JUnitReport(boolean durations) {
    this.durations = durations;
  }

  /** The text of each file, by its name. */
  SortedMap<String, String> of(RunResult result) {
    SortedMap<String, String> files = new TreeMap<>();
    for (JUnitSuite suite : suites(result)) {
      files.put("TEST-" + suite.name() + ".xml", text(suite));
    }
    return files;
  }

  private static List<JUnitSuite> suites(RunResult result) {
    Map<String, List<CaseResult>> rules = new LinkedHashMap<>();
    result.cases().forEach(each -> rules.computeIfAbsent(each.test().rule(), rule -> new ArrayList<>()).add(each));
    List<JUnitSuite> suites = new ArrayList<>();
    rules.forEach((rule, cases) -> suites.add(JUnitSuite.of(rule, cases)));
    List<Diagnostic> content = new ArrayList<>(result.configuration());
    content.addAll(result.content());
    JUnitSuite problems = JUnitSuite.ofContent(content);
    if (!problems.tests().isEmpty()) {
      suites.add(problems);
    }
    return suites;
  }

  private String text(JUnitSuite suite) {
    Duration sum = suite.tests().stream().map(JUnitSuite.Test::time).reduce(Duration.ZERO, Duration::plus);
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite")
        .append(XmlText.attribute("name", suite.name()))
        .append(XmlText.attribute("time", seconds(sum)))
        .append(XmlText.attribute("tests", suite.tests().size()))
        .append(XmlText.attribute("errors", suite.errors()))
        .append(XmlText.attribute("skipped", 0))
        .append(XmlText.attribute("failures", suite.failures()))
        .append(">\n  <properties>\n    ").append(MARK).append("\n  </properties>\n");
    suite.tests().forEach(test -> test(suite, test, xml));
    return xml.append("</testsuite>\n").toString();
  }

  private void test(JUnitSuite suite, JUnitSuite.Test test, StringBuilder xml) {
    xml.append("  <testcase").append(XmlText.attribute("name", test.name()))
        .append(XmlText.attribute("classname", suite.name()))
        .append(XmlText.attribute("time", seconds(test.time())));
    test.place().ifPresent(place -> xml.append(XmlText.attribute("file", place.file()))
        .append(XmlText.attribute("line", place.line())));
    if (test.problem().isEmpty() && test.place().isEmpty()) {
      xml.append("/>\n");
      return;
    }
    xml.append(">\n");
    test.problem().ifPresent(problem -> problem(problem, xml));
    test.place().ifPresent(place -> xml.append("    <system-out>")
        .append(XmlText.content(place.file() + ":" + place.line())).append("</system-out>\n"));
    xml.append("  </testcase>\n");
  }

  private static void problem(JUnitSuite.Problem problem, StringBuilder xml) {
    String element = problem.error() ? "error" : "failure";
    xml.append("    <").append(element).append(XmlText.attribute("message", problem.message()))
        .append(XmlText.attribute("type", problem.type())).append('>').append(XmlText.content(problem.text()))
        .append("</").append(element).append(">\n");
  }

  private String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.3f", durations ? time.toMillis() / 1000.0 : 0.0);
  }
}
