def reports = evaluate(new File(basedir, '../../../src/it/reports.groovy'))
String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('[ERROR] warning[H101]: there is no case in tests')
assert log.contains('[WARNING] warning[H101]: there is no case in tests')
assert log.contains('Assay has findings, see above')
assert log.contains('[INFO] There is no case to run here, and assay.failIfNoTests is off')
['target/assay-reports', 'target/warned'].each { folder ->
  assert reports.files(folder) == ['TEST-assay.content.xml', 'assay.json', 'summary.md'] as Set
  assert reports.cases('assay.content', folder).values().every { it == 'failure' }
  assert reports.json(folder).content*.code.contains('H101')
  assert reports.json(folder).cases == []
  assert reports.markdown(folder).contains('H101')
}
assert !new File(basedir, 'target/forgiven').exists()
return true
