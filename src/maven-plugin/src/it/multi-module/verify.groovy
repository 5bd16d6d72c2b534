def reports = evaluate(new File(basedir, '../../../src/it/reports.groovy'))
String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.count('[INFO] 1 rule, 2 cases passed') == 3
assert log.count('[INFO] 1 rule, 3 cases passed') == 1
assert log.count('[ERROR] FAILED telnet_outbound/fires: ') == 2
assert log.contains('mvn -pl second assay:accept -Dassay.cases=telnet_outbound/fires')
assert log.count('[ERROR] error[H008]: there is no case `telnet_outbound/extra`') == 4
assert log.count('[ERROR] Where only some modules have the case, -Dassay.failIfNoSpecifiedTests=false lets the others pass') == 4
assert log.count('[INFO] There is no case to run here, and assay.failIfNoSpecifiedTests is off') == 3

Map wanted = [fires: 'passed', stays_silent: 'passed']
Map modules = [first: wanted, second: wanted + [fires: 'failure'], third: wanted + [extra: 'passed'], fourth: wanted]
modules.each { module, cases ->
  assert reports.cases('telnet_outbound', "$module/target/assay-reports") == cases
  assert reports.json("$module/target/assay-reports").failed == (module == 'second' ? 1 : 0)
  assert reports.cases('telnet_outbound', "$module/target/each") == [stays_silent: 'passed']
  boolean lacks = module != 'third'
  assert new File(basedir, "$module/target/extra").exists() != lacks
  assert reports.json("$module/target/lacking").configuration*.code == (lacks ? ['H008'] : [])
  assert new File(basedir, "$module/target/assay.sarif").exists() == (module != 'second')
}
assert reports.cases('telnet_outbound', 'second/target/one') == [fires: 'failure']
// Of the names, a module runs those it has.
assert reports.cases('telnet_outbound', 'first/target/some') == [fires: 'passed']
assert reports.cases('telnet_outbound', 'third/target/some') == [extra: 'passed', fires: 'passed']
assert reports.json('first/target/unforgiven').configuration*.code == ['H008']
// The parent has no rules, names no plugin, and gets no reports.
assert !new File(basedir, 'target/assay-reports').exists()
assert !new File(basedir, 'target/assay.sarif').exists()
return true
