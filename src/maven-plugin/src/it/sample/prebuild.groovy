// The sample as it is, with its own project.
new File(basedir, 'pom.xml').delete()
new File(basedir, 'pom.xml') << new File(basedir, '../../../../../docs/sample/pom.xml').getText('UTF-8')
evaluate(new File(basedir, '../../../src/it/prepare.groovy'))
return true
