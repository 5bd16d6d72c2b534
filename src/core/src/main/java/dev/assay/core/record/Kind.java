package dev.assay.core.record;

/** What a slot of a record holds. Absent, null and empty text are three different things. */
public enum Kind {
  ABSENT,
  NULL,
  TEXT,
  WHOLE,
  DECIMAL,
  BOOLEAN,
  LIST,
  MAP
}
