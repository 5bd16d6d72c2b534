evaluate(new File(basedir, '../../../src/it/prepare.groovy'))
// Nothing is looked at: the configuration would not even load.
new File(basedir, 'assay.yaml').text = 'version: [\n'
return true
