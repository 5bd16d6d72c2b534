evaluate(new File(basedir, '../../../src/it/prepare.groovy'))
File rule = new File(basedir, 'rules/telnet_outbound.rule')
rule.text = rule.text.replace("'tcp'", "'TCP'")
new File(basedir, "target").mkdirs()
return true
