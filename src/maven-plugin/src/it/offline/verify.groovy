String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('[INFO] 1 rule, 2 cases passed')
assert !log.contains('Downloading')
