package dev.assay.duckdb;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What runs an export shares nothing with what made it, or one mistake could be in both. */
@AnalyzeClasses(packages = "dev.assay.duckdb", importOptions = ImportOption.DoNotIncludeTests.class)
class IndependenceTest {
  @ArchTest
  static final ArchRule LITTLE_ELSE = classes().should().onlyDependOnClassesThat().resideInAnyPackage(
      "dev.assay.duckdb..", "dev.assay.core.record..", "dev.assay.core.schema..", "dev.assay.core.diagnostic..",
      "dev.assay.convert.export..", "java..", "org.duckdb..");

  @ArchTest
  static final ArchRule NO_FILES_AND_NO_NETWORK = noClasses()
      .should().dependOnClassesThat().resideInAnyPackage("java.nio.file..", "java.net.http..");
}
