String log = new File(basedir, 'build.log').getText('UTF-8')
def builds = log.split('BUILD (SUCCESS|FAILURE)')
assert builds[0].contains('[INFO] wrote   generated/sumo/rules/')
assert builds[0].contains('[INFO] 3 exports to sumo, terraform, sigma. To prove them: mvn assay:prove')
assert builds[0] =~ /predicate  proven on \d+ records/
assert builds[1].contains(' fresh in generated')
assert builds[2].contains('X301: exports are stale. To renew them: mvn assay:export -Dassay.target=sumo')
assert log.contains('there is no target `sumoo`; did you mean `sumo`?')
assert log.count('BUILD SUCCESS') == 2 && log.count('BUILD FAILURE') == 2

assert new File(basedir, 'generated/proofs.txt').getText('UTF-8').contains('  predicate  proven\n  window     proven\n')
assert new File(basedir, 'generated/refusals.txt').file
assert new File(basedir, 'generated').list() as Set == ['sumo', 'terraform', 'sigma', 'refusals.txt', 'proofs.txt'] as Set
assert !new File(basedir, 'elsewhere').exists()
return true
