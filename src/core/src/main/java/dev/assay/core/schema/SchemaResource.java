package dev.assay.core.schema;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads a schema from the class path; the resource's own head describes its form. */
final class SchemaResource {
  private static final Map<String, FieldType> TYPES =
      Arrays.stream(FieldType.values()).collect(Collectors.toMap(FieldType::label, type -> type));

  private final List<Field> fields = new ArrayList<>();
  private final Map<String, List<Field>> families = new LinkedHashMap<>();

  private SchemaResource() {}

  static List<Field> read(String resource) {
    SchemaResource reader = new SchemaResource();
    try (InputStream in = SchemaResource.class.getResourceAsStream(resource);
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        reader.line(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return reader.fields;
  }

  private void line(String line) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    String[] words = line.split(" ");
    if (words[0].equals("family")) {
      families.computeIfAbsent(words[1], name -> new ArrayList<>()).add(field(words, 2, true));
      return;
    }
    Field field = field(words, 0, false);
    fields.add(field);
    field.enrichment().map(families::get).ifPresent(family -> family.forEach(member -> fields.add(
        new Field(field.name() + "_" + member.name(), member.type(), member.entityType(), Optional.empty(), true,
            member.unfilled(), member.mappable(), member.deprecated()))));
  }

  private static Field field(String[] words, int from, boolean derived) {
    Optional<String> entityType = Optional.empty();
    Optional<String> enrichment = Optional.empty();
    List<String> flags = new ArrayList<>();
    for (String word : Arrays.copyOfRange(words, from + 2, words.length)) {
      if (word.startsWith("entity=")) {
        entityType = Optional.of(word.substring("entity=".length()));
      } else if (word.startsWith("enrichment=")) {
        enrichment = Optional.of(word.substring("enrichment=".length()));
      } else {
        flags.add(word);
      }
    }
    return new Field(words[from], TYPES.get(words[from + 1]), entityType, enrichment,
        derived || flags.contains("derived"), flags.contains("unfilled"), flags.contains("mappable"),
        flags.contains("deprecated"));
  }
}
