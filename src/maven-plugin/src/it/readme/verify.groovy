String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('[INFO] wrote rules/telnet_outbound.rule')
assert log.contains('[INFO] 2 goldens rewritten.')
assert log.contains('[INFO] 1 rule, 2 cases passed, 1 source, 2 records')
