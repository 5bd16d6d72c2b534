// A folder with nothing but the files that the README shows, each as it shows them.
String readme = new File(basedir, '../../../../../README.md').getText('UTF-8').replace('\r\n', '\n')
String section = readme.substring(readme.indexOf('## In a Maven build')).split(/\n## /)[0]
Map files = (section =~ /(?s)\n`([^`\n]+)`\n\n```\w*\n(.*?)```/).collect { [it[1], it[2]] }.collectEntries()
files['pom.xml'] = (section =~ /(?s)```xml\n(.*?)```/)[0][1]
assert files.keySet() == ['pom.xml', 'assay.yaml', 'rules/telnet_outbound.rule',
    'tests/telnet_outbound/fires/conn.log', 'tests/telnet_outbound/fires/case.yaml'] as Set
assert !new File(basedir, 'assay.yaml').exists()
files.each { name, text ->
  File file = new File(basedir, name)
  file.parentFile.mkdirs()
  file.setText(text, 'UTF-8')
}

// Its commands, in their order, are those of this test.
Properties properties = new Properties()
new File(basedir, 'invoker.properties').withInputStream { properties.load(it) }
List<String> commands = section.readLines().findAll { it.startsWith('$ mvn ') }.collect { it.substring(6) }
assert commands == (1..2).collect { properties["invoker.goals.$it".toString()] }
assert section.contains('`mvn assay:new -Dassay.slug=telnet_outbound`')
// What they print, up to where durations differ.
context['shown'] = section.readLines().findAll { it.startsWith('[INFO] ') }*.replaceFirst(/, \d+\.\d s$/, '')
return true
