String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains(' --> rules/telnet_outbound.rule:')
assert log.contains('[ERROR] NOT RUN 2 cases of telnet_outbound: the rule does not load')
assert log.contains('[ERROR] To run these again: mvn assay:test -Dassay.cases=telnet_outbound/fires,telnet_outbound/stays_silent')
assert log.contains('[ERROR] 1 rule, 1 error')
assert log.count('rules, cases or goldens do not load, see above') == 3
assert log.contains('MojoExecutionException')
assert !log.contains('MojoFailureException')
def suite = new groovy.xml.XmlSlurper().parse(new File(basedir, 'target/assay-reports/TEST-telnet_outbound.xml'))
assert suite.testcase.every { it.error.size() == 1 }
assert new File(basedir, 'target/assay.sarif').getText('UTF-8').contains('rules/telnet_outbound.rule')
