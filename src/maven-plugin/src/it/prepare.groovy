// Gives each project, and each module of one that has several, the rule and cases of `content`.
import java.nio.file.Files
import java.nio.file.Path

Path content = new File(basedir, '../../../src/it/content').toPath().normalize()
basedir.eachFileRecurse { file ->
  if (file.name == 'pom.xml' && !file.getText('UTF-8').contains('<modules>')) {
    Files.walk(content).withCloseable { paths ->
      paths.each { path ->
        Path copy = file.parentFile.toPath().resolve(content.relativize(path).toString())
        if (!Files.exists(copy)) {
          Files.copy(path, copy)
        }
      }
    }
  }
}
