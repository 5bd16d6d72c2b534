def reports = evaluate(new File(basedir, '../../../src/it/reports.groovy'))
Map after = context['before'].collectEntries { path, what ->
  File file = new File(path)
  [path, file.directory ? file.list() as Set : [file.lastModified(), file.text]]
}
// So that the next build can clean.
basedir.eachFileRecurse { file -> file.setWritable(true) }
assert after.findAll { path, what -> what != context['before'][path] }.keySet().isEmpty()

String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('[INFO] 1 rule, 2 cases passed')
assert log.contains('[INFO] 1 rule, nothing to say')
reports.areFine()

// The tree did refuse: each goal that writes failed for that.
['rules/telnet_outbound.rule', 'others/telnet_outbound/fires/expected.json', 'rules/another.rule'].each { file ->
  assert log.count(": $file: permission denied") == 1
}
assert log.count('BUILD FAILURE') == 3
return true
