List<String> log = new File(basedir, 'build.log').readLines('UTF-8')
assert log.any { it.startsWith('::error ') && it.contains('telnet_outbound/fires') }
assert new File(basedir, 'target/page.md').getText('UTF-8').contains('mvn assay:accept -Dassay.cases=telnet_outbound/fires')
