String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.count('Assay is skipped: assay.skip is set') == 2
assert log.count('Assay is skipped: assay.test.skip is set') == 2
assert log.count('Assay is skipped: skipTests is set') == 1
assert log.count('Assay is skipped: maven.test.skip is set') == 1
assert log.count('Assay is skipped: assay.check.skip is set') == 1
assert !log.contains('ERROR')
assert !new File(basedir, 'target').exists()
