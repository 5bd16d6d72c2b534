evaluate(new File(basedir, '../../../src/it/prepare.groovy'))
new File(basedir, 'rules').deleteDir()
new File(basedir, 'tests').deleteDir()
new File(basedir, 'bare/rules').deleteDir()
new File(basedir, 'bare/tests').deleteDir()
return true
