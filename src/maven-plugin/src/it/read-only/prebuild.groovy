evaluate(new File(basedir, '../../../src/it/prepare.groovy'))
// A rule that format would lay out, and goldens that accept would rewrite, if they could.
File rule = new File(basedir, 'rules/telnet_outbound.rule')
rule.text = rule.text.replace('severity    3', 'severity 3')
new File(basedir, 'tests').eachFileRecurse(groovy.io.FileType.FILES) { file ->
  File other = new File(file.path.replace("${File.separator}tests${File.separator}telnet", "${File.separator}others${File.separator}telnet"))
  other.parentFile.mkdirs()
  other.bytes = file.bytes
}
File golden = new File(basedir, 'others/telnet_outbound/fires/expected.json')
golden.text = golden.text.replace('"severity": 3', '"severity": 4')
new File(basedir, 'others.yaml').text = 'version: 1\ntests: others\n'

List tree = []
['rules', 'tests', 'others'].each { name ->
  tree << new File(basedir, name)
  new File(basedir, name).eachFileRecurse { file -> tree << file }
}
tree << new File(basedir, 'assay.yaml') << new File(basedir, 'pom.xml')
tree.each { file -> file.setWritable(false, false) }
context['before'] = tree.collectEntries { [it.path, it.directory ? it.list() as Set : [it.lastModified(), it.text]] }
return true
