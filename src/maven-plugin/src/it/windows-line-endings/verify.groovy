def reports = evaluate(new File(basedir, '../../../src/it/reports.groovy'))
String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('[INFO] 1 rule, 2 cases passed, 1 source, 2 records')
assert log.contains('[INFO] 1 rule, nothing to say. To test them: mvn assay:test')
assert reports.warnings() == []
reports.areFine()
// It was so that they were read.
assert new File(basedir, 'tests/telnet_outbound/fires/traffic.log').getText('UTF-8').endsWith('\r\n')
assert new File(basedir, 'rules/telnet_outbound.rule').getText('UTF-8').contains('\r\n')
return true
