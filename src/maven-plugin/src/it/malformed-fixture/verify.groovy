def reports = evaluate(new File(basedir, '../../../src/it/reports.groovy'))
String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains(' --> tests/telnet_outbound/fires/traffic.log:2')
assert log.contains('`kolour`')
assert log.contains(' --> tests/telnet_outbound/stays_silent/case.yaml:')
assert log.contains('MojoFailureException')
assert log.contains('MojoExecutionException')

// A line is a finding; a case that does not load is an error.
assert reports.cases('telnet_outbound', 'target/line') == [fires: 'failure']
assert reports.text('telnet_outbound', 'fires', 'target/line').contains('tests/telnet_outbound/fires/traffic.log:2')
assert reports.json('target/line').cases[0].failures*.kind == ['unread-line']
assert reports.cases('telnet_outbound', 'target/key') == [stays_silent: 'error']
assert reports.text('telnet_outbound', 'stays_silent', 'target/key').contains('`kolour`')
Map key = reports.json('target/key')
assert [key.outcome, key.exitCode] == ['content', 2]
assert key.cases[0].failures[0].file == 'tests/telnet_outbound/stays_silent/case.yaml'
assert reports.markdown('target/key').contains('`kolour`')
return true
