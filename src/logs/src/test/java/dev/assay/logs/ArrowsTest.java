package dev.assay.logs;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The packages know each other one way only. */
@AnalyzeClasses(packages = "dev.assay.logs", importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {
  @ArchTest
  static final ArchRule ARROWS = layeredArchitecture().consideringOnlyDependenciesInLayers()
      .layer("time").definedBy("dev.assay.logs.time")
      .layer("parser").definedBy("dev.assay.logs.parser")
      .layer("mapping").definedBy("dev.assay.logs.mapping")
      .layer("source").definedBy("dev.assay.logs.source")
      .layer("recognize").definedBy("dev.assay.logs.recognize")
      .layer("enrich").definedBy("dev.assay.logs.enrich")
      .layer("read").definedBy("dev.assay.logs.read")
      .whereLayer("time").mayOnlyBeAccessedByLayers("parser", "mapping", "read")
      .whereLayer("parser").mayOnlyBeAccessedByLayers("source", "enrich", "read")
      .whereLayer("mapping").mayOnlyBeAccessedByLayers("source", "read")
      .whereLayer("source").mayOnlyBeAccessedByLayers("recognize", "read")
      .whereLayer("recognize").mayOnlyBeAccessedByLayers("read")
      .whereLayer("enrich").mayOnlyBeAccessedByLayers("read")
      .whereLayer("read").mayNotBeAccessedByAnyLayer();
}
