String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('[INFO] 1 rule, 2 cases passed, 1 source, 2 records')
assert log.contains('[INFO] 1 rule, nothing to say. To test them: mvn assay:test')
assert !log.contains('WARN')
def suite = new groovy.xml.XmlSlurper().parse(new File(basedir, 'target/assay-reports/TEST-telnet_outbound.xml'))
assert suite.testcase.collect { it.@name.text() } == ['fires', 'stays_silent']
assert new File(basedir, 'target/assay-reports/assay.json').exists()
assert new File(basedir, 'target/assay-reports/summary.md').exists()
assert new groovy.json.JsonSlurper().parse(new File(basedir, 'target/assay.sarif')).version == '2.1.0'
