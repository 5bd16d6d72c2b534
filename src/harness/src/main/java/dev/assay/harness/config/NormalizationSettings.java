package dev.assay.harness.config;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.harness.HarnessCode;
import dev.assay.harness.shape.Fields;
import dev.assay.harness.shape.Key;
import dev.assay.harness.shape.ListShape;
import dev.assay.harness.shape.Located;
import dev.assay.harness.shape.MapShape;
import dev.assay.harness.shape.ObjectShape;
import dev.assay.harness.shape.Shape;
import dev.assay.harness.shape.Shapes;
import dev.assay.logs.enrich.NameNormalization;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Whether and how names of hosts and users are normalized.
 *
 * @param domains those that are left out of names
 * @param secondary those that are not, by what they are called behind a name
 */
public record NormalizationSettings(
    Setting<Boolean> hostnames,
    Setting<Boolean> usernames,
    Setting<List<Located<String>>> domains,
    Map<String, Setting<List<Located<String>>>> secondary) {

  private static final Shape<List<Located<String>>> DOMAIN_LIST = new ListShape<>("a list of domains",
      Shapes.text("a domain such as corp.example.com or CORP", "[^\\s@:/\\\\.]+(\\.[^\\s@:/\\\\.]+)*").located());

  private static final Key<Boolean> HOSTNAMES = Key.optional("hostnames", Shapes.truth(),
      "Whether names of hosts are normalized.").otherwise(false);
  private static final Key<Boolean> USERNAMES = Key.optional("usernames", Shapes.truth(),
      "Whether names of users are normalized.").otherwise(false);
  private static final Key<List<Located<String>>> DOMAINS = Key.optional("domains", DOMAIN_LIST,
      "Domains that are left out of names.").otherwise(List.of());
  private static final Key<List<MapShape.Entry<List<Located<String>>>>> SECONDARY = Key.optional("secondary",
      new MapShape<>("a map of names to lists of domains", DOMAIN_LIST),
      "Domains whose names must not be mistaken for others', by what they are called behind a name.");

  /** As both the configuration and a case write them. */
  public static final ObjectShape SHAPE =
      ObjectShape.of("a map of what is normalized", HOSTNAMES, USERNAMES, DOMAINS, SECONDARY);

  public NormalizationSettings {
    secondary = Collections.unmodifiableMap(new LinkedHashMap<>(secondary));
  }

  public static NormalizationSettings standard() {
    return new NormalizationSettings(Setting.standard("normalize.hostnames", false, "false"),
        Setting.standard("normalize.usernames", false, "false"),
        Setting.standard("normalize.domains", List.of(), "[]"), Map.of());
  }

  /** These settings, but where others were written, those. */
  public NormalizationSettings overriddenBy(Fields written) {
    Map<String, Setting<List<Located<String>>>> names = new LinkedHashMap<>(secondary);
    for (MapShape.Entry<List<Located<String>>> entry : written.value(SECONDARY).orElse(List.of())) {
      names.put(entry.key().value(), new Setting<>("normalize.secondary." + entry.key().value(),
          entry.value().value(), shown(entry.value().value()), Optional.of(entry.key().span())));
    }
    return new NormalizationSettings(
        written.located(HOSTNAMES).map(on -> hostnames.written(on, on.value().toString())).orElse(hostnames),
        written.located(USERNAMES).map(on -> usernames.written(on, on.value().toString())).orElse(usernames),
        written.located(DOMAINS).map(list -> domains.written(list, shown(list.value()))).orElse(domains), names);
  }

  /** The same for enrichment. */
  public NameNormalization normalization() {
    Map<String, String> called = new HashMap<>();
    domains.value().forEach(domain -> called.put(domain.value(), ""));
    secondary.forEach((name, list) -> list.value().forEach(domain -> called.put(domain.value(), name)));
    return new NameNormalization(hostnames.value(), usernames.value(), called);
  }

  /** Reports domains that would be called two things, and names that cannot stand behind a name. */
  public void check(Consumer<Diagnostic> diagnostics) {
    Map<String, Located<String>> seen = new HashMap<>();
    domains.value().forEach(domain -> once(domain, seen, diagnostics));
    secondary.forEach((name, list) -> {
      if (!name.matches("[^\\s:@\\\\]+")) {
        diagnostics.accept(Diagnostic.of(HarnessCode.BAD_DOMAIN, list.span().orElseThrow(),
            "`" + name + "` cannot stand behind a name").help("choose a word, such as `partner`: jdoe:partner"));
      }
      list.value().forEach(domain -> once(domain, seen, diagnostics));
    });
  }

  private static void once(
      Located<String> domain, Map<String, Located<String>> seen, Consumer<Diagnostic> diagnostics) {
    Located<String> earlier = seen.putIfAbsent(domain.value().toLowerCase(Locale.ROOT), domain);
    if (earlier != null) {
      diagnostics.accept(Diagnostic.of(HarnessCode.BAD_DOMAIN, domain.span(),
          "the domain `" + domain.value() + "` is given twice").note(earlier.span(), "first given here")
          .help("leave one of them out; capitals make no difference"));
    }
  }

  List<Setting<?>> all() {
    List<Setting<?>> all = new ArrayList<>(List.of(hostnames, usernames, domains));
    all.addAll(secondary.values());
    return all;
  }

  private static String shown(List<Located<String>> domains) {
    return domains.stream().map(Located::value).toList().toString();
  }
}
