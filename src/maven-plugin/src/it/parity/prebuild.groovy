evaluate(new File(basedir, '../../../src/it/prepare.groovy'))
File rule = new File(basedir, 'rules/telnet_outbound.rule')
rule.text = rule.text.replace("'tcp'", "'TCP'")
return true
