package dev.assay.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

class JUnitReportTest {
  /** The schema says nothing of two attributes that GitLab and others read; all else is as it wants it. */
  @Test
  void everyFileFitsThePublishedSchemaButForFileAndLine() throws Exception {
    Map<String, String> files = new JUnitReport(true).of(Results.ofEveryKind());
    assertThat(files).containsOnlyKeys("TEST-dot_activity.xml", "TEST-assay.content.xml");
    for (String xml : files.values()) {
      assertThat(problems(xml)).as(xml).isNotEmpty().allMatch(
          problem -> problem.matches(".*Attribute '(file|line)' is not allowed to appear in element 'testcase'.*"));
      assertThat(problems(xml.replaceAll(" (file|line)=\"[^\"]*\"", ""))).as(xml).isEmpty();
    }
    assertThat(problems("<testsuite name=\"a\" tests=\"1\" errors=\"0\" skipped=\"0\"/>")).isNotEmpty();
  }

  @Test
  void aCaseIsATestOfItsRule() {
    assertThat(new JUnitReport(true).of(Results.run(List.of(), Results.passed("a"),
        Results.failed("b", Results.MISSING)))).containsExactly(Map.entry("TEST-dot_activity.xml", """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuite name="dot_activity" time="0.034" tests="2" errors="0" skipped="0" failures="1">
          <properties>
            <property name="assay.report" value="1"/>
          </properties>
          <testcase name="a" classname="dot_activity" time="0.017" file="tests/dot_activity/a/case.yaml" line="1">
            <system-out>tests/dot_activity/a/case.yaml:1</system-out>
          </testcase>
          <testcase name="b" classname="dot_activity" time="0.017" file="tests/dot_activity/b/case.yaml" line="1">
            <failure message="missing signal: severity 1 on _ip 10.0.0.5 group dstPort=853 at 2024-05-01T12:00:00Z" \
        type="missing-signal">FAILED dot_activity/b: What it shows
          tests/dot_activity/b
          missing signal: severity 1 on _ip 10.0.0.5 group dstPort=853 at 2024-05-01T12:00:00Z
            records: traffic.log:3, traffic.log:4#2
            nearest record traffic.log:4
              false: dstPort = 853 (seen 443)
        </failure>
            <system-out>tests/dot_activity/b/case.yaml:1</system-out>
          </testcase>
        </testsuite>
        """));
  }

  @Test
  void whatDoesNotLoadIsAnError() throws Exception {
    Map<String, String> files = new JUnitReport(false).of(Results.ofEveryKind());
    Element rule = parsed(files.get("TEST-dot_activity.xml"));
    assertThat(rule.getAttribute("errors")).isEqualTo("2");
    assertThat(rule.getAttribute("failures")).isEqualTo("3");
    assertThat(rule.getAttribute("time")).isEqualTo("0.000");
    Element content = parsed(files.get("TEST-assay.content.xml"));
    assertThat(content.getAttribute("failures")).isEqualTo("2");
    Element first = (Element) content.getElementsByTagName("testcase").item(0);
    assertThat(first.getAttribute("file")).isEqualTo("rules/größe, 50%.rule");
    assertThat(first.getAttribute("line")).isEqualTo("2");
  }

  @Test
  void noCharacterOfALogBreaksTheFile() throws Exception {
    Element rule = parsed(new JUnitReport(true).of(Results.ofEveryKind()).get("TEST-dot_activity.xml"));
    assertThat(rule.getTextContent()).contains("10.0.0.5<U+001B>[2J<U+202E><&\"><U+FFFE>");
  }

  /** What the schema as it is published has against a file as it is written. */
  private List<String> problems(String xml) throws Exception {
    Validator validator = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(getClass().getResource("/published/surefire-test-report.xsd")).newValidator();
    List<String> problems = new ArrayList<>();
    validator.setErrorHandler(new DefaultHandler() {
      @Override
      public void error(SAXParseException problem) {
        problems.add(problem.getMessage());
      }
    });
    validator.validate(new StreamSource(new StringReader(xml)));
    return problems;
  }

  private static Element parsed(String xml) throws Exception {
    Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
    return document.getDocumentElement();
  }
}
