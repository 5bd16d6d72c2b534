// Root may write everywhere, unless it gives that power up before. Where it cannot, this would prove nothing.
def answer = { List command, File folder ->
  try {
    Process process = command.execute(null as List, folder)
    String said = process.inputStream.text.trim()
    return process.waitFor() == 0 ? said : null
  } catch (IOException notThere) {
    return null
  }
}
String user = answer(['id', '-u'], basedir)
List humbly = user == '0' ? ['setpriv', '--bounding-set=-dac_override,-dac_read_search', '--inh-caps=-all'] : []
File probe = new File(basedir, 'probe')
probe.text = ''
probe.setWritable(false, false)
boolean refuses = user != null && answer(humbly + ['sh', '-c', '! echo written >> probe'], basedir) != null && probe.text.isEmpty()
probe.delete()
if (!refuses) {
  println 'NOT PROVEN: that the goals work on a read-only source tree; this user may write everywhere and cannot do without'
}

// Maven's own script finds Java by JAVA_HOME, see invoker.properties.
File java = new File(basedir, 'humble/bin/java')
java.parentFile.mkdirs()
java.text = "#!/bin/sh\nexec ${humbly.collect { "$it " }.join()}'${System.getProperty('java.home')}/bin/java' \"\$@\"\n"
java.setExecutable(true)
return refuses
