package dev.assay.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** What holds for all modules: the arrows between them, and that nothing depends on the machine it runs on. */
@AnalyzeClasses(packages = "dev.assay", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule MODULES = layeredArchitecture().consideringOnlyDependenciesInLayers()
      .layer("core").definedBy("dev.assay.core..")
      .layer("documents").definedBy("dev.assay.documents..")
      .layer("logs").definedBy("dev.assay.logs..")
      .layer("convert").definedBy("dev.assay.convert..")
      .layer("harness").definedBy("dev.assay.harness..")
      .layer("cli").definedBy("dev.assay.cli..")
      .whereLayer("core").mayNotAccessAnyLayer()
      .whereLayer("documents").mayOnlyAccessLayers("core")
      .whereLayer("logs").mayOnlyAccessLayers("core", "documents")
      .whereLayer("convert").mayOnlyAccessLayers("core", "documents")
      .whereLayer("harness").mayOnlyAccessLayers("core", "documents", "logs", "convert")
      .whereLayer("cli").mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule HARNESS = layeredArchitecture().consideringOnlyDependenciesInLayers()
      .layer("words").definedBy("dev.assay.harness")
      .layer("foundation").definedBy("..harness.file..", "..harness.shape..", "..harness.json..")
      .layer("config").definedBy("..harness.config..")
      .layer("golden").definedBy("..harness.golden..")
      .layer("cases").definedBy("..harness.cases..")
      .layer("run").definedBy("..harness.run..")
      .layer("logs").definedBy("..harness.logs..")
      .layer("accept").definedBy("..harness.accept..")
      .layer("report").definedBy("..harness.report..")
      .layer("scaffold").definedBy("..harness.scaffold..")
      .layer("schemas").definedBy("..harness.schemas..")
      .layer("task").definedBy("..harness.task..")
      .layer("hygiene").definedBy("..harness.hygiene..")
      .layer("engine").definedBy("..harness.engine..")
      .layer("export").definedBy("..harness.export..")
      .whereLayer("words").mayNotAccessAnyLayer()
      .whereLayer("foundation").mayOnlyAccessLayers("words")
      .whereLayer("config").mayOnlyAccessLayers("words", "foundation")
      .whereLayer("golden").mayOnlyAccessLayers("words", "foundation")
      .whereLayer("cases").mayOnlyAccessLayers("words", "foundation", "config", "golden")
      .whereLayer("run").mayOnlyAccessLayers("words", "foundation", "config", "golden", "cases")
      .whereLayer("logs").mayOnlyBeAccessedByLayers("engine", "export", "task")
      .whereLayer("accept").mayOnlyBeAccessedByLayers("report", "task")
      .whereLayer("report").mayOnlyBeAccessedByLayers("schemas", "engine", "task")
      .whereLayer("hygiene").mayOnlyBeAccessedByLayers("task")
      .whereLayer("export").mayOnlyBeAccessedByLayers("task")
      .whereLayer("engine").mayNotBeAccessedByAnyLayer()
      .whereLayer("scaffold").mayOnlyBeAccessedByLayers("task")
      .whereLayer("schemas").mayNotBeAccessedByAnyLayer()
      .whereLayer("task").mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule EXPORTERS_KNOW_NO_READER = noClasses()
      .that().resideInAPackage("dev.assay.convert..").and().resideOutsideOfPackage("..reader..")
      .should().dependOnClassesThat().resideInAPackage("dev.assay.convert..reader..");

  @ArchTest
  static final ArchRule READERS_KNOW_NO_EVALUATOR = noClasses()
      .that().resideInAPackage("dev.assay.convert..reader..")
      .should().dependOnClassesThat().resideInAnyPackage("dev.assay.core.plan..", "dev.assay.core.eval..",
          "dev.assay.core.signal..");

  @ArchTest
  static final ArchRule ONLY_THE_ENTRY_KNOWS_THE_PROCESS = noClasses().that().areNotAssignableTo(Main.class)
      .should().accessTargetWhere(to("the process and its streams", Set.of("java.lang.System.out",
          "java.lang.System.err", "java.lang.System.in", "java.lang.System.exit", "java.lang.System.getenv",
          "java.lang.System.console", "java.lang.Runtime.exit", "java.lang.Runtime.halt", "java.io.FileDescriptor.out",
          "java.io.FileDescriptor.err", "java.io.FileDescriptor.in")));

  @ArchTest
  static final ArchRule NO_CLOCK = noClasses().should().accessTargetWhere(to("the time of day", Set.of(
      "java.lang.System.currentTimeMillis", "java.time.Clock.systemUTC", "java.time.Clock.systemDefaultZone",
      "java.time.Instant.now", "java.time.LocalDate.now", "java.time.LocalDateTime.now", "java.time.LocalTime.now",
      "java.time.OffsetDateTime.now", "java.time.Year.now", "java.time.YearMonth.now", "java.time.ZonedDateTime.now")));

  @ArchTest
  static final ArchRule STOPWATCHES_ARE_HANDED_IN = noClasses().that().resideOutsideOfPackage("dev.assay.cli")
      .should().accessTargetWhere(to("a stopwatch", Set.of("java.lang.System.nanoTime")));

  @ArchTest
  static final ArchRule NO_DEFAULTS_OF_THE_MACHINE = noClasses().should().accessTargetWhere(to(
      "the machine's language, encoding or zone", Set.of(
          "java.lang.String.toLowerCase()", "java.lang.String.toUpperCase()",
          "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
          "java.lang.String.formatted([Ljava.lang.Object;)", "java.lang.String.getBytes()",
          "java.lang.String.<init>([B)", "java.lang.String.<init>([B, int, int)",
          "java.io.ByteArrayOutputStream.toString()", "java.io.InputStreamReader.<init>(java.io.InputStream)",
          "java.io.OutputStreamWriter.<init>(java.io.OutputStream)", "java.io.PrintStream.<init>(java.io.OutputStream)",
          "java.io.PrintWriter.<init>(java.io.OutputStream)",
          "java.io.PrintWriter.<init>(java.io.OutputStream, boolean)", "java.nio.charset.Charset.defaultCharset()",
          "java.util.Formatter.<init>()", "java.util.Locale.getDefault()", "java.util.Scanner.<init>(java.io.InputStream)",
          "java.util.TimeZone.getDefault()", "java.time.ZoneId.systemDefault()",
          "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)")));

  /** @param names of members, or with their parameters, of single overloads */
  private static DescribedPredicate<JavaAccess<?>> to(String what, Set<String> names) {
    return describe("to " + what, access -> names.contains(access.getTarget().getFullName())
        || names.contains(access.getTargetOwner().getFullName() + "." + access.getTarget().getName()));
  }
}
