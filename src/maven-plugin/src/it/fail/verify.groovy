def reports = evaluate(new File(basedir, '../../../src/it/reports.groovy'))
String log = new File(basedir, 'build.log').getText('UTF-8')
// Once aloud, once in a quiet build, and as a warning where failures are forgiven.
assert log.count('[ERROR] FAILED telnet_outbound/fires: ') == 2
assert log.count('[WARNING] FAILED telnet_outbound/fires: ') == 1
assert log.contains("[ERROR]       `ipProtocol = 'TCP'` is false: ipProtocol is 'tcp', wanted = 'TCP'")
assert log.contains('does not select the record tests/telnet_outbound/fires/traffic.log:1')
assert log.contains('[ERROR] 1 rule, 2 cases, 1 failed')
assert log.contains('[ERROR] If this is as it should be: mvn assay:accept -Dassay.cases=telnet_outbound/fires')
assert log.contains('Assay has findings, see above')
assert log.contains('MojoFailureException')
assert log.contains('[INFO] 1 rule, 1 case passed')

// Reports are written before a build fails, and are the same whether it does.
['target/aloud', 'target/quiet', 'target/assay-reports'].each { folder ->
  assert reports.cases('telnet_outbound', folder) == [fires: 'failure', stays_silent: 'passed']
  assert reports.text('telnet_outbound', 'fires', folder)
      .contains("`ipProtocol = 'TCP'` is false: ipProtocol is 'tcp', wanted = 'TCP'")
  Map report = reports.json(folder)
  assert [report.outcome, report.exitCode, report.passed, report.failed] == ['findings', 1, 1, 1]
  assert report.cases[0].failures*.kind == ['missing-signal']
  assert report.cases[0].failures[0].file == 'tests/telnet_outbound/fires/traffic.log'
  assert reports.markdown(folder).startsWith('## Assay: 1 of 2 cases failed\n')
  assert reports.markdown(folder).contains('mvn assay:accept -Dassay.cases=telnet_outbound/fires')
}
assert reports.found() == []
assert reports.cases('telnet_outbound', 'target/one') == [stays_silent: 'passed']
assert reports.json('target/one').outcome == 'fine'
return true
