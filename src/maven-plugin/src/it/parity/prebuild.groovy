evaluate(new File(basedir, '../../../src/it/prepare.groovy'))
evaluate(new File(basedir, '../../../src/it/findings.groovy'))
// A log with a line that nothing reads, and a configuration under which hardly anything loads.
new File(basedir, 'mixed.log').text = new File(basedir, 'tests/telnet_outbound/fires/traffic.log').text + 'nonsense\n'
File broken = new File(basedir, 'broken/rules')
broken.mkdirs()
new File(broken, 'telnet_outbound.rule').text = new File(basedir, 'rules/telnet_outbound.rule').text.replace('dstPort', 'nothing_like_it')
new File(basedir, 'broken/tests/telnet_outbound').mkdirs()
new File(basedir, 'broken.yaml').text = 'version: 1\nrules: [broken/rules]\ntests: broken/tests\n'
['maven.md', 'cli.md'].each { page -> new File(basedir, "target/$page").with { parentFile.mkdirs(); text = '' } }
return true
