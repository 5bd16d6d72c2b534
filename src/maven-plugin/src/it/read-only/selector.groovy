// Root may write everywhere, unless it gives that power up before. Where it cannot, this would prove nothing.
boolean root = 'id -u'.execute().text.trim() == '0'
List<String> humbly = root ? ['setpriv', '--bounding-set=-dac_override,-dac_read_search', '--inh-caps=-all'] : []
File probe = new File(basedir, 'probe')
probe.text = ''
probe.setWritable(false, false)
boolean refuses
try {
  Process process = (humbly + ['sh', '-c', 'true && ! echo written >> probe']).execute(null as List, basedir)
  process.consumeProcessOutput()
  refuses = process.waitFor() == 0 && probe.text.isEmpty()
} catch (IOException e) {
  refuses = false
}
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
