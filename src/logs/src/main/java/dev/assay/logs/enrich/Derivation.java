package dev.assay.logs.enrich;

import dev.assay.core.net.Address;
import dev.assay.core.record.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What follows from the text of a field.
 *
 * @param reading nothing where the text says nothing
 * @param parts what each derived field has of it, by the ending of the field's name; null where it has nothing
 */
record Derivation<S>(Function<String, Optional<S>> reading, Map<String, Function<S, Value>> parts) {
  private static final Value IPV4 = new Value.Whole(4, "4");
  private static final Value IPV6 = new Value.Whole(6, "6");

  private static final Derivation<HostName> DOMAIN = new Derivation<>(HostName::parse, Map.of(
      "_fqdn", host -> new Value.Text(host.text()),
      "_rootDomain", host -> text(host.registered()),
      "_tld", host -> text(host.topLevel())));

  private static final Derivation<Url> URL = new Derivation<>(text -> Optional.of(Url.of(text)), Map.of(
      "_fqdn", url -> text(url.host().map(HostName::text)),
      "_rootDomain", url -> text(url.host().flatMap(HostName::registered)),
      "_tld", url -> text(url.host().flatMap(HostName::topLevel)),
      "_path", url -> text(url.path()),
      "_protocol", url -> text(url.protocol()),
      "_queryParameters", url -> text(url.query())));

  private static final Derivation<String> NAME = new Derivation<>(Optional::of, Map.of("_raw", Value.Text::new));

  /** By what the schema calls the enrichment of a field. */
  static Map<String, Derivation<?>> byEnrichment(NetworkBlocks networks) {
    Map<String, Derivation<?>> all = new LinkedHashMap<>();
    all.put("ip", new Derivation<>(Address::parse, Map.of(
        "_isInternal", address -> Value.of(networks.contains(address)),
        "_version", address -> address.isIpv4() ? IPV4 : IPV6,
        "_ipv4IntValue", Derivation::number)));
    all.put("domain", DOMAIN);
    all.put("url_domain", URL);
    all.put("normalizedHostname", NAME);
    all.put("normalizedUsername", NAME);
    return all;
  }

  private static Value text(Optional<String> text) {
    return text.map(Value.Text::new).orElse(null);
  }

  private static Value number(Address address) {
    if (!address.isIpv4()) {
      return null;
    }
    long number = address.number().longValue();
    return new Value.Whole(number, Long.toString(number));
  }
}
