package dev.assay.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;

/** The arrows inside core run one way, and core touches nothing outside itself. */
@AnalyzeClasses(packages = "dev.assay.core", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule STAGES = layeredArchitecture().consideringOnlyDependenciesInLayers()
      .layer("foundation").definedBy("..diagnostic..", "..schema..", "..record..", "..net..", "..text..", "..regex..")
      .layer("syntax").definedBy("..syntax..")
      .layer("check").definedBy("..check..")
      .layer("plan").definedBy("..plan..")
      .layer("eval").definedBy("..eval..")
      .layer("signal").definedBy("..signal..")
      .whereLayer("foundation").mayNotAccessAnyLayer()
      .whereLayer("syntax").mayOnlyAccessLayers("foundation")
      .whereLayer("check").mayOnlyAccessLayers("foundation", "syntax")
      .whereLayer("plan").mayOnlyAccessLayers("foundation", "syntax", "check")
      .whereLayer("eval").mayOnlyAccessLayers("foundation", "syntax", "check", "plan")
      .whereLayer("signal").mayOnlyAccessLayers("foundation", "check", "plan", "eval");

  @ArchTest
  static final ArchRule ANTLR_STAYS_IN_SYNTAX = noClasses().that().resideOutsideOfPackage("..core.syntax..")
      .should().dependOnClassesThat().resideInAPackage("org.antlr..");

  @ArchTest
  static final ArchRule RE2_STAYS_IN_REGEX = noClasses().that().resideOutsideOfPackage("..core.regex..")
      .should().dependOnClassesThat().resideInAPackage("com.google.re2j..");

  @ArchTest
  static final ArchRule LITTLE_ELSE = classes().should().onlyDependOnClassesThat()
      .resideInAnyPackage("dev.assay.core..", "java..", "org.antlr..", "com.google.re2j..");

  @ArchTest
  static final ArchRule NO_FILES_AND_NO_NETWORK = noClasses().should().dependOnClassesThat()
      .resideInAnyPackage("java.nio.file..", "java.net.http..", "java.util.logging..")
      .orShould().dependOnClassesThat().haveNameMatching("java\\.io\\.File.*|java\\.net\\.(Socket|InetAddress|URL)");

  @ArchTest
  static final ArchRule NO_CLOCK = noClasses().should().callMethod(System.class, "currentTimeMillis")
      .orShould().callMethod(System.class, "nanoTime")
      .orShould().callMethod(Instant.class, "now")
      .orShould().dependOnClassesThat().areAssignableTo(Clock.class);
}
