evaluate(new File(basedir, '../../../src/it/prepare.groovy'))
new File(basedir, 'tests/telnet_outbound/fires/traffic.log') << 'no line of a firewall\n'
new File(basedir, 'tests/telnet_outbound/stays_silent/case.yaml') << 'kolour: green\n'
return true
