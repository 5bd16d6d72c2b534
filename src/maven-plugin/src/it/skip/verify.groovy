def reports = evaluate(new File(basedir, '../../../src/it/reports.groovy'))
String log = new File(basedir, 'build.log').getText('UTF-8')
def skipped = { String property -> log.count("[INFO] Assay is skipped: $property is set\n") }
assert skipped('assay.skip') == 2 + 8
assert skipped('assay.test.skip') == 2
assert skipped('skipTests') == 2
assert skipped('maven.test.skip') == 1
assert skipped('assay.check.skip') == 1
assert skipped('assay.export.skip') == 1
assert skipped('assay.prove.skip') == 1
// Three builds read what there is, and it does not load.
assert log.count('the configuration is wrong, see above') == 3
assert log.count('BUILD SUCCESS') == 7

// No goal that was skipped wrote anything.
assert !new File(basedir, 'target').exists()
assert !new File(basedir, 'generated').exists()
assert new File(basedir, 'rules').list() as List == ['telnet_outbound.rule']
assert new File(basedir, 'read').list() as Set == ['assay.sarif', 'reports', 'unskipped'] as Set
assert reports.found('read/assay.sarif').every { it.endsWith(' error assay.yaml') }
['read/reports', 'read/unskipped'].each { folder -> assert reports.json(folder).outcome == 'configuration' }
return true
