def reports = evaluate(new File(basedir, '../../../src/it/reports.groovy'))
String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('Building detections 1')
assert log.contains('[INFO] 1 rule, 2 cases passed, 1 source, 2 records')
reports.areFine()
assert new File(basedir, '.github/workflows/detections.yml').text == new File(basedir, '../../../../../docs/ci/github.yml').text
// As far as it can be checked here: it is Groovy, and every file runs the same command.
new GroovyShell().parse(new File(basedir, '../../../../../docs/ci/Jenkinsfile'))
new File(basedir, '../../../../../docs/ci').eachFile { file -> assert file.getText('UTF-8').contains('mvn -B -ntp verify') }

// The plugin as it is installed has with it what Eclipse asks for.
boolean found = false
new File(basedir, '../../it-repository/dev/assay/assay-maven-plugin').eachFileRecurse { file ->
  if (file.name ==~ /assay-maven-plugin-[^-]*(-SNAPSHOT)?\.jar/) {
    new java.util.zip.ZipFile(file).withCloseable { jar ->
      assert jar.getEntry('META-INF/m2e/lifecycle-mapping-metadata.xml') != null
      assert jar.getEntry('META-INF/maven/plugin.xml') != null
    }
    found = true
  }
}
assert found
return true
