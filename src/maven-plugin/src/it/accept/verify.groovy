def reports = evaluate(new File(basedir, '../../../src/it/reports.groovy'))
String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('nobody is here to look at the difference; say -Dassay.yes to accept it unseen')
assert log.contains('name the rules or cases whose goldens to rewrite, or say -Dassay.all')
assert log.contains('[INFO] tests/telnet_outbound/fires/expected.json: 1 signal')
assert log.contains('[INFO]       got      "10.20.30.41 speaks Telnet to 198.51.100.7"')
assert log.contains('[INFO] 1 golden rewritten. To see them pass: mvn assay:test -Dassay.cases=telnet_outbound/fires')
assert log.contains('[INFO] 1 rule, 2 cases passed')
assert new File(basedir, 'tests/telnet_outbound/fires/expected.json').text.contains('speaks Telnet to')

// The reports before and after; in between, nothing was tested.
assert reports.cases('telnet_outbound', 'target/before') == [fires: 'failure', stays_silent: 'passed']
assert reports.text('telnet_outbound', 'fires', 'target/before').contains('speaks Telnet to')
assert reports.json('target/before').cases*.failures*.kind == [['changed-signal'], []]
assert reports.markdown('target/before').contains('mvn assay:accept -Dassay.cases=telnet_outbound/fires')
reports.areFine()
return true
