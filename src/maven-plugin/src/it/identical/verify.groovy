def reports = { String folder ->
  new File(basedir, "target/$folder").listFiles().collectEntries { [it.name, it.bytes.encodeHex().toString()] }
}
assert reports('first').keySet() == ['TEST-telnet_outbound.xml', 'assay.json', 'summary.md'] as Set
assert reports('first') == reports('second')
