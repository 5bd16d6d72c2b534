String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.count('[INFO] 1 rule, 2 cases passed') == 3
assert log.count('[ERROR] FAILED telnet_outbound/fires: ') == 2
assert log.contains('mvn -pl second assay:accept -Dassay.cases=telnet_outbound/fires')
assert log.count('[INFO] 1 rule, 1 case passed') == 4
['first', 'second', 'third', 'fourth'].each { module ->
  assert new File(basedir, "$module/target/assay-reports/TEST-telnet_outbound.xml").exists()
}
return true
