def reports = evaluate(new File(basedir, '../../../src/it/reports.groovy'))
String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains(' --> rules/telnet_outbound.rule:')
assert log.contains('[ERROR] NOT RUN 2 cases of telnet_outbound: the rule does not load')
assert log.contains('[ERROR] To run these again: mvn assay:test -Dassay.cases=telnet_outbound/fires,telnet_outbound/stays_silent')
assert log.contains('[ERROR] 1 rule, 1 error')
assert log.count('rules, cases or goldens do not load, see above') == 3
assert log.contains('MojoExecutionException')
assert !log.contains('MojoFailureException')
assert reports.cases('telnet_outbound') == [fires: 'error', stays_silent: 'error']
assert reports.cases('assay.content').values() as List == ['error']
Map report = reports.json()
assert [report.outcome, report.exitCode, report.passed, report.failed] == ['content', 2, 0, 2]
assert report.content*.code == ['R101']
assert report.content[0].file == 'rules/telnet_outbound.rule'
assert reports.markdown().contains('ipProtocoll')
assert reports.found() == ['R101 error rules/telnet_outbound.rule']
return true
