def reports = evaluate(new File(basedir, '../../../src/it/reports.groovy'))
String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('[INFO] wrote tests/telnet_outbound/fires/traffic.log')
assert log.contains('[INFO] To see the signals and accept them as goldens: mvn assay:accept -Dassay.cases=telnet_outbound')
assert log.contains('[INFO] 1 file, 0 laid out otherwise')
assert log.contains('[INFO] 2 goldens rewritten.')
assert log.count('[INFO] {"rule":"telnet_outbound","name":"Telnet Outbound",') == 1
assert log.count('[INFO] 1 record, 1 signal') == 2
assert log.contains('[INFO] 1 record\n')
assert log.contains('the record satisfies the rule')
assert log.contains('assay: there is no file nowhere.log')
assert log.contains('assay: tests/telnet_outbound/fires/../fires/traffic.log is named twice')
assert log.contains('[INFO] srcDevice_ip_isInternal  boolean')
assert log.contains('assay: say -Dassay.files=…, such as -Dassay.files=traffic.log')
assert log.contains('assay: say -Dassay.slug=…, such as -Dassay.slug=my_rule')
assert log.contains('assay: say -Dassay.place=…, such as -Dassay.place=traffic.log:1')
assert log.contains('failIfNoTests (Default: true)')
assert log.contains('accept them as goldens: mvn dev.assay:assay-maven-plugin:accept -Dassay.cases=bare_rule')
assert reports.warnings() == []

// The file holds the line that the log shows where there is none, and nothing else.
String shown = log.readLines().find { it.startsWith('[INFO] {"rule"') } - '[INFO] '
assert new File(basedir, 'target/signals.json').getText('UTF-8') == shown + '\n'
List<String> records = new File(basedir, 'target/records.json').readLines('UTF-8')
assert records.size() == 1 && records[0].startsWith('{"_record":"tests/telnet_outbound/fires/traffic.log:1"')
assert !new File(basedir, 'target/twice.json').exists()
reports.areFine()
return true
