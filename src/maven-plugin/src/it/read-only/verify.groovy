Map now = [:]
['rules', 'tests'].each { name ->
  new File(basedir, name).eachFileRecurse { file -> now[file.path] = file.lastModified() }
}
// So that the next build can clean.
basedir.eachFileRecurse { file -> file.setWritable(true) }
String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('[INFO] 1 rule, 2 cases passed')
assert now == context['times']
