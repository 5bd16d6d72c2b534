String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('[ERROR] warning[H101]: there is no case in tests')
assert log.contains('Assay has findings, see above')
assert log.contains('[INFO] There is no case to run here, and assay.failIfNoTests is off')
