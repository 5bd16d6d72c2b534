def reports = evaluate(new File(basedir, '../../../src/it/reports.groovy'))
String log = new File(basedir, 'build.log').getText('UTF-8')
assert context['shown'].size() == 2
context['shown'].each { line -> assert log.contains(line) }
assert log.count('BUILD SUCCESS') == 3
assert reports.cases('telnet_outbound') == [fires: 'passed']
assert reports.files() == ['TEST-telnet_outbound.xml', 'assay.json', 'summary.md'] as Set
assert reports.json().cases*.signals == [1]
assert reports.markdown().startsWith('## Assay: 1 case passed\n')
assert new File(basedir, 'tests/another_rule/stays_silent/traffic.log').exists()
return true
