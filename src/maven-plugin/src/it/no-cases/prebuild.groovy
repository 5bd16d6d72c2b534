evaluate(new File(basedir, '../../../src/it/prepare.groovy'))
new File(basedir, 'tests').deleteDir()
return true
