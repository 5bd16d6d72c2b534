// Something of every kind to report: a case that fails and one that passes, a rule that has no case and that a lint is
// about, in a layout of its own.
File rule = new File(basedir, 'rules/telnet_outbound.rule')
rule.text = rule.text.replace("'tcp'", "'TCP'")
new File(basedir, 'rules/other.rule').text = "rule other severity 1 when ipProtocol like 'tcp' and dstPort = 23 signal on srcDevice_ip\n"
