package dev.assay.logs.parser;

/** {@code MAPPER:vendor}, {@code MAPPER:product}, {@code MAPPER:event_id}, {@code MAPPER:uid}. */
record ChooseMapper(MapperChoice.Part part, Template template) implements Step {
  @Override
  public boolean run(Run run, String stanza) {
    run.mapper().choose(part, template, run);
    return true;
  }
}
