def reports = evaluate(new File(basedir, '../../../src/it/reports.groovy'))
String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('Using the MultiThreadedBuilder implementation with a thread count of 4')
assert log.count('1 rule, 2 cases passed') == 4
assert log.count('1 rule, nothing to say') == 4
assert !log.contains('not marked as thread-safe')
assert reports.warnings() == []
['first', 'second', 'third', 'fourth'].each { module ->
  reports.base = new File(basedir, module)
  reports.areFine()
}
return true
