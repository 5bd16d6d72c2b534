package dev.assay.harness;

import dev.assay.core.diagnostic.Code;
import dev.assay.core.diagnostic.Severity;

/**
 * What can be wrong with configuration (H0..), cases (H1..), goldens (H2..) and what lies in fixtures (H3..). Errors
 * keep content from being loaded; warnings are findings, and fail a run too.
 */
public enum HarnessCode implements Code {
  UNREADABLE_FILE("H001", "File cannot be read", Severity.ERROR),
  NOT_UTF8("H002", "File is not UTF-8", Severity.ERROR),
  PATH_OUTSIDE("H003", "Path leaves its folder", Severity.ERROR),
  NO_FOLDER("H004", "No such folder", Severity.ERROR),
  EXTENDS_CYCLE("H005", "Configurations extend each other", Severity.ERROR),
  NO_EXTENDED_FILE("H006", "No configuration to extend", Severity.ERROR),
  NO_RULES("H007", "No rules", Severity.WARNING),
  NOTHING_SELECTED("H008", "Nothing selected", Severity.ERROR),
  BAD_FIELD("H009", "Field that cannot be added", Severity.ERROR),
  BAD_DOMAIN("H010", "Domain that names cannot be normalized by", Severity.ERROR),

  NO_CASES("H101", "No cases", Severity.WARNING),
  NO_FIRING_CASE("H102", "Rule without a case that fires", Severity.WARNING),
  NO_SILENT_CASE("H103", "Rule without a case that stays silent", Severity.WARNING),
  UNTESTED_RULE("H104", "Rule without a case", Severity.WARNING),
  NO_LONGER_UNTESTED("H105", "Needless entry in untested.txt", Severity.WARNING),
  UNKNOWN_RULE("H106", "No such rule", Severity.WARNING),
  UNREAD_FILE("H107", "File that nothing reads", Severity.WARNING),
  NO_CASE_FILE("H108", "Case without case.yaml", Severity.WARNING),
  NO_LOG("H109", "Case without a log", Severity.WARNING),
  MISSING_LOG("H110", "Log file missing", Severity.WARNING),
  EMPTY_CASE_FOLDER("H111", "Folder without a case", Severity.WARNING),
  LOG_WITHOUT_RECORD("H112", "Log without a record", Severity.WARNING),

  MISSING_GOLDEN("H201", "Golden missing", Severity.WARNING),
  ORPHANED_GOLDEN("H202", "Golden without a log", Severity.WARNING),
  GOLDEN_VERSION("H203", "Golden of another format", Severity.ERROR),
  GOLDEN_OF_OTHER_RULE("H204", "Golden holds another rule's signal", Severity.ERROR),

  SECRET("H301", "Secret in a fixture", Severity.WARNING),
  MAIL_ADDRESS("H302", "Mail address in a fixture", Severity.WARNING),
  PUBLIC_ADDRESS("H303", "Public address in a fixture", Severity.NOTE),
  AFTER_RECEPTION("H304", "Time after reception", Severity.WARNING),
  NO_PROVENANCE("H305", "Provenance not said", Severity.NOTE);

  private final String id;
  private final String title;
  private final Severity severity;

  HarnessCode(String id, String title, Severity severity) {
    this.id = id;
    this.title = title;
    this.severity = severity;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
