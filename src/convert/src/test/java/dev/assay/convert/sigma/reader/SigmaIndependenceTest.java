package dev.assay.convert.sigma.reader;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What exports are held against may not share a mistake with them. */
@AnalyzeClasses(packages = "dev.assay.convert", importOptions = ImportOption.DoNotIncludeTests.class)
class SigmaIndependenceTest {
  @ArchTest
  static final ArchRule KNOWS_NEITHER_EXPORTERS_NOR_EVALUATOR = classes()
      .that().resideInAPackage("dev.assay.convert.sigma.reader..")
      .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "org.antlr..", "dev.assay.documents",
          "dev.assay.core.diagnostic", "dev.assay.core.net", "dev.assay.core.record", "dev.assay.core.regex",
          "dev.assay.convert.sigma.reader..", "dev.assay.convert.sigma.taxonomy..", "dev.assay.convert.export..");
}
