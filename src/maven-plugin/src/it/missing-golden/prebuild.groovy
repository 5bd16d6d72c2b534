evaluate(new File(basedir, '../../../src/it/prepare.groovy'))
new File(basedir, 'tests/telnet_outbound/fires/expected.json').delete()
return true
