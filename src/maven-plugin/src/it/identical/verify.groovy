def reports = evaluate(new File(basedir, '../../../src/it/reports.groovy'))
String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.count('[ERROR] 2 rules, 2 cases, 1 failed') == 2
def bytes = { String folder ->
  new File(basedir, "target/$folder").listFiles().collectEntries { [it.name, it.bytes.encodeHex().toString()] }
}
assert bytes('first').keySet() ==
    ['TEST-telnet_outbound.xml', 'TEST-assay.content.xml', 'assay.json', 'summary.md', 'assay.sarif', 'signals.json'] as Set
assert bytes('first') == bytes('second')
// Something is in them.
assert reports.cases('telnet_outbound', 'target/first') == [fires: 'failure', stays_silent: 'passed']
assert reports.json('target/first').failed == 1
assert reports.found('target/first/assay.sarif') == ['R205 warning rules/other.rule']
assert new File(basedir, 'target/first/signals.json').readLines().size() == 1
return true
