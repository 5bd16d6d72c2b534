def reports = evaluate(new File(basedir, '../../../src/it/reports.groovy'))
List<String> log = new File(basedir, 'build.log').readLines('UTF-8')
List<String> marks = log.findAll { it.startsWith('::') }
assert marks.size() == 1
assert marks[0].startsWith('::error file=tests/telnet_outbound/fires/traffic.log,line=1,')
assert marks[0].contains('telnet_outbound/fires')

// The page of the job is the summary, which is a report besides.
String page = new File(basedir, 'target/page.md').getText('UTF-8')
assert page == reports.markdown() + '\n'
assert page.contains('mvn assay:accept -Dassay.cases=telnet_outbound/fires')
assert reports.cases('telnet_outbound') == [fires: 'failure', stays_silent: 'passed']
assert reports.json().failed == 1
return true
