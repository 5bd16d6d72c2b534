package dev.assay.convert.terraform;

import dev.assay.convert.export.Fact;
import dev.assay.convert.sumo.SumoFact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The lines that {@code docs/targets/terraform.md} has of its own; the others are those of Cloud SIEM. */
public enum TerraformFact implements Fact {
  PROVIDER,
  FILES,
  NAMES,
  INTERPOLATION,
  CHARACTERS,
  ARGUMENTS,
  SEVERITY_DEFAULT,
  SEVERITY_ENTRIES,
  TAGS,
  CATEGORY;

  static final String TARGET = "terraform";

  @Override
  public String target() {
    return TARGET;
  }

  @Override
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static TerraformFact named(String id) {
    return Arrays.stream(values()).filter(fact -> fact.id().equals(id)).findFirst().orElseThrow();
  }

  /** All lines of the sheet. */
  static List<Fact> all() {
    List<Fact> all = new ArrayList<>(List.of(values()));
    Arrays.stream(SumoFact.values()).map(OfCloudSiem::new).forEach(all::add);
    return all;
  }

  /** A line of Cloud SIEM's sheet that holds for its resources, too. */
  record OfCloudSiem(Fact fact) implements Fact {
    @Override
    public String target() {
      return TARGET;
    }

    @Override
    public String id() {
      return fact.id();
    }
  }
}
