evaluate(new File(basedir, '../../../src/it/prepare.groovy'))
File rule = new File(basedir, 'second/rules/telnet_outbound.rule')
rule.text = rule.text.replace("'tcp'", "'TCP'")
// One case more in the third.
File extra = new File(basedir, 'third/tests/telnet_outbound/extra')
extra.mkdirs()
new File(basedir, 'third/tests/telnet_outbound/fires').eachFile { file -> new File(extra, file.name).bytes = file.bytes }
return true
