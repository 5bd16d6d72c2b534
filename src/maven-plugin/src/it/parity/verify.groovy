// What the plugin says and writes is what the command line says and writes, but for the words to go on with.
String assay = new File(basedir, '../../../../cli/target/assay.jar').canonicalPath
String java = new File(System.getProperty('java.home'), 'bin/java').path
String fires = 'tests/telnet_outbound/fires/traffic.log'

// The commands for the goals of invoker.properties, with their exit codes.
List commands = [
    [1, 'test --verbose --reports target/cli --no-durations'],
    [0, 'test --reports target/cli/passing --no-durations telnet_outbound/stays_silent'],
    [2, 'test --reports target/cli/broken --no-durations --config broken.yaml'],
    [1, 'check --sarif target/cli/assay.sarif'],
    [2, 'check --sarif target/cli/broken.sarif --config broken.yaml'],
    [0, 'check --sarif target/cli/passing.sarif rules/telnet_outbound.rule'],
    [1, 'format --check'],
    [1, 'run mixed.log'],
    [1, 'run mixed.log --output target/cli/signals.json'],
    [0, "run $fires --timezone UTC --records -o target/cli/records.json"],
    [0, "run $fires --timezone UTC --matches -o target/cli/matches.json"],
    [0, "explain telnet_outbound $fires:1"],
    [0, 'explain other mixed.log:1'],
    [0, 'schema srcDevice_ip'],
    [0, 'accept --yes telnet_outbound/stays_silent']]

// Maven's words in those of the command line. What is found has to be there: these are all the commands that are named.
Set words = []
def plain = { String text ->
  text.replaceAll(/mvn assay:([a-z]+)((?: -Dassay\.\w+=[^\s`]+)*)/) { whole, goal, properties ->
    words << goal
    List arguments = properties.split(' ').findAll()*.replace('-Dassay.config=', '--config=')*.replaceFirst(/^-Dassay\.\w+=/, '')
    (['assay', goal] + arguments.findAll { !it.startsWith('--config=') }*.replace(',', ' ')).join(' ')
  }.replace('-Dassay.timezone=', '--timezone ').replace('-Dassay.receivedAt=', '--received-at ')
}

List<String> builds = new File(basedir, 'build.log').getText('UTF-8').split(/\[INFO\] Scanning for projects\.\.\./).drop(1)
assert builds.size() == commands.size()
builds.eachWithIndex { build, i ->
  def (int exit, String command) = commands[i]
  ProcessBuilder process = new ProcessBuilder([java, '-jar', assay] + command.split(' ').toList())
      .directory(basedir).redirectErrorStream(true)
  process.environment().keySet().removeAll(['CI', 'NO_COLOR', 'GITHUB_WORKSPACE'])
  process.environment().putAll([GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: 'target/cli.md'])
  Process started = process.start()
  List<String> expected = started.inputStream.getText('UTF-8').readLines()
  assert [command, started.waitFor()] == [command, exit]
  assert [command, build.contains('BUILD SUCCESS')] == [command, exit == 0]

  List<String> said = build.readLines().dropWhile { !(it =~ /^\[INFO\] --- .*assay.*:\w+ /) }.drop(1)
      .takeWhile { !it.startsWith('[INFO] -----') }.findAll { !it.endsWith('For the build server:') }
  def comparable = { List<String> lines ->
    lines.collect { plain(it.replaceFirst(/^\[(INFO|WARNING|ERROR)\] ?/, '').replaceFirst(/, \d+\.\d s$/, '')).stripTrailing() }
        .findAll()
  }
  // The command line says on one stream what it was asked for, and on another what it has to say about that; a build
  // server is told apart from both.
  def ordered = { List<String> lines ->
    command.startsWith('run') ? lines.sort(false) : lines.sort(false) { it.startsWith('::') ? 1 : 0 }
  }
  assert expected.size() > 0
  List<String> ofGoal = ordered(comparable(said))
  List<String> ofCommand = ordered(comparable(expected))
  assert [command, ofGoal - ofCommand, ofCommand - ofGoal] == [command, [], []]
  assert ofGoal == ofCommand
}
assert words.containsAll(['accept', 'test', 'format', 'schema'])

// Every file, byte for byte.
def written = { String name ->
  File folder = new File(basedir, "target/$name")
  Map files = [page: new File(basedir, "target/${name}.md").getText('UTF-8')]
  folder.eachFileRecurse(groovy.io.FileType.FILES) { file ->
    files[folder.toPath().relativize(file.toPath()).toString().replace('\\', '/')] = new String(file.bytes, 'UTF-8')
  }
  return files
}
Map byCommands = written('cli')
Map byGoals = written('maven')
assert byCommands.keySet() == ['page', 'TEST-telnet_outbound.xml', 'TEST-assay.content.xml', 'assay.json', 'summary.md',
    'passing/TEST-telnet_outbound.xml', 'passing/assay.json', 'passing/summary.md',
    'broken/TEST-assay.content.xml', 'broken/assay.json', 'broken/summary.md',
    'assay.sarif', 'broken.sarif', 'passing.sarif', 'signals.json', 'records.json', 'matches.json'] as Set
assert byGoals.keySet() == byCommands.keySet()
byCommands.each { name, text ->
  assert !text.isEmpty()
  assert [name, plain(byGoals[name])] == [name, text]
}
// Only what names commands differs before that; what a program reads of a rule's signals does not.
['signals.json', 'records.json', 'matches.json', 'passing/assay.json', 'passing.sarif'].each { name ->
  assert byGoals[name] == byCommands[name]
}
return true
