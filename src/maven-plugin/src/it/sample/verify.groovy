def reports = evaluate(new File(basedir, '../../../src/it/reports.groovy'))
String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('Building detections 1')
assert log.contains('[INFO] 1 rule, 2 cases passed, 1 source, 2 records')
reports.areFine()
assert new File(basedir, '.github/workflows/detections.yml').text == new File(basedir, '../../../../../docs/ci/github.yml').text
// As far as it can be checked here: it is Groovy, and every file runs the same command.
new GroovyShell().parse(new File(basedir, '../../../../../docs/ci/Jenkinsfile'))
new File(basedir, '../../../../../docs/ci').eachFile { file -> assert file.getText('UTF-8').contains('mvn -B -ntp verify') }
return true
