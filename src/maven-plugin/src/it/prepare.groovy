// Gives each project, and each module of one that has several, the rule and cases of the sample in docs.
import java.nio.file.Files
import java.nio.file.Path

Path sample = new File(basedir, '../../../../../docs/sample').toPath().normalize()
basedir.eachFileRecurse { file ->
  if (file.name == 'pom.xml' && !file.getText('UTF-8').contains('<modules>')) {
    Files.walk(sample).withCloseable { paths ->
      paths.each { path ->
        Path copy = file.parentFile.toPath().resolve(sample.relativize(path).toString())
        if (!Files.exists(copy)) {
          Files.copy(path, copy)
        }
      }
    }
  }
}
