evaluate(new File(basedir, '../../../src/it/prepare.groovy'))
evaluate(new File(basedir, '../../../src/it/findings.groovy'))
return true
