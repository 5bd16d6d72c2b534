// A folder with nothing but the pom.xml that the README shows.
String readme = new File(basedir, '../../../../../README.md').getText('UTF-8').replace('\r\n', '\n')
String section = readme.substring(readme.indexOf('## In a Maven build'))
String pom = (section =~ /(?s)```xml\n(.*?)```/)[0][1]
// Above a user's folder there is no configuration; above this one there is this repository's.
new File(basedir, 'assay.yaml').setText('version: 1\n', 'UTF-8')
new File(basedir, 'pom.xml').setText(pom, 'UTF-8')
List<String> commands = section.substring(0, section.indexOf('\n## ')).readLines()
    .findAll { it.startsWith('$ mvn ') }.collect { it.substring(6) }
context['commands'] = commands
assert commands == ['assay:new -Dassay.slug=telnet_outbound', 'assay:accept -Dassay.cases=telnet_outbound', 'test']
return true
