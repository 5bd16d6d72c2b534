String log = new File(basedir, 'build.log').getText('UTF-8')
// Once aloud, once in a quiet build, and as a warning where failures are forgiven.
assert log.count('[ERROR] FAILED telnet_outbound/fires: ') == 2
assert log.count('[WARNING] FAILED telnet_outbound/fires: ') == 1
assert log.contains("[ERROR]       `ipProtocol = 'TCP'` is false: ipProtocol is 'tcp', wanted = 'TCP'")
assert log.contains('does not select the record tests/telnet_outbound/fires/traffic.log:1')
assert log.contains('[ERROR] 1 rule, 2 cases, 1 failed')
assert log.contains('[ERROR] If this is as it should be: mvn assay:accept -Dassay.cases=telnet_outbound/fires')
assert log.contains('Assay has findings, see above')
assert log.contains('MojoFailureException')
assert log.contains('[INFO] 1 rule, 1 case passed')
// The last run was of one case.
def suite = new groovy.xml.XmlSlurper().parse(new File(basedir, 'target/assay-reports/TEST-telnet_outbound.xml'))
assert suite.testcase.collect { it.@name.text() } == ['stays_silent']
