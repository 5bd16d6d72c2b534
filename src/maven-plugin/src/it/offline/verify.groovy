def reports = evaluate(new File(basedir, '../../../src/it/reports.groovy'))
String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('[INFO] 1 rule, 2 cases passed')
assert log.contains('[INFO] 1 rule, nothing to say')
assert !log.contains('Downloading')
reports.areFine()
return true
