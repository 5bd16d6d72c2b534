evaluate(new File(basedir, '../../../src/it/prepare.groovy'))
basedir.eachFileRecurse { file ->
  if (file.name ==~ /.*\.(rule|yaml|log|json)/) {
    file.bytes = file.getText('UTF-8').replace('\r\n', '\n').replace('\n', '\r\n').getBytes('UTF-8')
  }
}
return true
