// What the plugin says is what the command line says, but for the words to go on with.
List<String> said = new File(basedir, 'build.log').readLines('UTF-8').findAll { it.startsWith('[ERROR]') }
String assay = new File(basedir, '../../../../cli/target/assay.jar').canonicalPath
String java = new File(System.getProperty('java.home'), 'bin/java').path
ProcessBuilder command = new ProcessBuilder(
    java, '-jar', assay, 'test', '--verbose', '--reports', 'target/cli', '--no-durations')
command.environment().keySet().removeAll(['GITHUB_ACTIONS', 'GITHUB_STEP_SUMMARY'])
Process process = command.directory(basedir).redirectErrorStream(true).start()
List<String> expected = process.inputStream.getText('UTF-8').readLines()
assert process.waitFor() == 1
def plain = { String line ->
  line.replaceFirst(/^\[ERROR\] ?/, '').replaceAll(/\d+\.\d s$/, 'TIME')
      .replace('mvn assay:accept -Dassay.cases=', 'assay accept ').stripTrailing()
}
expected = expected.collect(plain)
assert expected.any { it.startsWith('FAILED telnet_outbound/fires') }
assert expected.any { it.startsWith('passed telnet_outbound/stays_silent') }
assert said.collect(plain).take(expected.size()) == expected

// The reports are the same, but for the words to go on with.
['TEST-telnet_outbound.xml', 'assay.json', 'summary.md'].each { name ->
  def text = { String folder -> plain(new File(basedir, "target/$folder/$name").getText('UTF-8')) }
  assert text('cli') == text('maven')
}
return true
