package dev.assay.logs.parser;

import java.util.Collections;
import java.util.Map;

/**
 * A parser, ready to run: immutable, for any number of threads.
 *
 * @param path the name other parsers know it by
 * @param main its {@code [parser]} stanza
 */
public final class Parser {
  private final String path;
  private final Stanza main;
  private final Map<String, Stanza> transforms;

  Parser(String path, Stanza main, Map<String, Stanza> transforms) {
    this.path = path;
    this.main = main;
    this.transforms = Collections.unmodifiableMap(transforms);
  }

  public String path() {
    return path;
  }

  Stanza main() {
    return main;
  }

  Stanza transform(String name) {
    return transforms.get(name);
  }
}
