// What the goals have left in a folder, for the checks after a build.
import groovy.json.JsonSlurper
import groovy.xml.XmlSlurper

class Reports {
  static final String FOLDER = 'target/assay-reports'

  File base

  /** The cases of a rule, each with what came of it; the numbers above them must be theirs. */
  Map cases(String rule, String folder = FOLDER) {
    def suite = suite(rule, folder)
    Map cases = suite.testcase.collectEntries { [it.@name.text(), kind(it)] }
    assert suite.@tests.text() == "${cases.size()}"
    assert suite.@failures.text() == "${cases.count { it.value == 'failure' }}"
    assert suite.@errors.text() == "${cases.count { it.value == 'error' }}"
    assert suite.@skipped.text() == '0'
    return cases
  }

  /** What is said of one that failed. */
  String text(String rule, String test, String folder = FOLDER) {
    return suite(rule, folder).testcase.find { it.@name.text() == test }.children()
        .findAll { it.name() in ['failure', 'error'] }.text()
  }

  /** Everything, after a look at the numbers above. */
  Map json(String folder = FOLDER) {
    Map report = new JsonSlurper().parse(new File(base, "$folder/assay.json"), 'UTF-8') as Map
    assert report.version == 1
    assert report.passed + report.failed == report.cases.size()
    assert report.failed == report.cases.count { it.outcome != 'fine' }
    return report
  }

  String markdown(String folder = FOLDER) {
    return new File(base, "$folder/summary.md").getText('UTF-8')
  }

  /** What was found, each with its code, its weight and the file it points at. */
  List<String> found(String file = 'target/assay.sarif') {
    Map sarif = new JsonSlurper().parse(new File(base, file), 'UTF-8') as Map
    assert sarif.version == '2.1.0'
    return sarif.runs[0].results.collect {
      "$it.ruleId $it.level ${it.locations[0].physicalLocation.artifactLocation.uri}".toString()
    }
  }

  /** The files of a folder. */
  Set<String> files(String folder = FOLDER) {
    return new File(base, folder).list() as Set
  }

  /** What a build warned of; that a network is not there is not what it is about. */
  List<String> warnings() {
    return new File(base, 'build.log').readLines('UTF-8')
        .findAll { it.startsWith('[WARNING]') && !it.contains('Could not transfer metadata') }
  }

  /** That the sample's rule was tested and checked, and there was nothing to say against it. */
  void areFine() {
    assert files() == ['TEST-telnet_outbound.xml', 'assay.json', 'summary.md'] as Set
    assert cases('telnet_outbound') == [fires: 'passed', stays_silent: 'passed']
    Map report = json()
    assert [report.outcome, report.exitCode, report.rules, report.passed, report.failed] == ['fine', 0, 1, 2, 0]
    assert report.cases*.signals == [1, 0]
    assert markdown().startsWith('## Assay: 2 cases passed\n')
    assert found() == []
  }

  private suite(String rule, String folder) {
    return new XmlSlurper().parse(new File(base, "$folder/TEST-${rule}.xml"))
  }

  private static String kind(test) {
    return ['failure', 'error', 'skipped'].find { test."$it".size() > 0 } ?: 'passed'
  }
}
return new Reports(base: basedir)
