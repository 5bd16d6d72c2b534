def reports = evaluate(new File(basedir, '../../../src/it/reports.groovy'))
String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('[ERROR]   warning[H201]: there is no golden tests/telnet_outbound/fires/expected.json')
assert log.contains('= help: run `mvn assay:accept -Dassay.cases=telnet_outbound/fires` and look at what it writes')
assert log.contains('goldens are not rewritten where CI is set; accept them on your machine and commit them')
assert log.contains('rules are not written where CI is set; write them on your machine and commit them')
assert !new File(basedir, 'tests/telnet_outbound/fires/expected.json').exists()
assert !new File(basedir, 'rules/another.rule').exists()
assert reports.cases('telnet_outbound') == [fires: 'failure', stays_silent: 'passed']
assert reports.text('telnet_outbound', 'fires').contains('H201')
assert reports.text('telnet_outbound', 'fires').contains('mvn assay:accept')
Map report = reports.json()
assert [report.outcome, report.failed] == ['findings', 1]
assert report.cases[0].failures[0].diagnostic.help.contains('mvn assay:accept')
assert reports.markdown().contains('H201')
return true
