package dev.assay.logs.enrich;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.diagnostic.Span;
import dev.assay.core.net.Network;
import dev.assay.logs.LogCode;
import dev.assay.logs.enrich.ListColumn.How;
import dev.assay.logs.enrich.MatchList.Item;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the file of one match list: YAML, or CSV where the file's name ends so.
 *
 * <pre>
 * column: DstIp                     # a standard column; or any name, together with
 * fields: [srcDevice_ip]            # the fields it looks at
 * items:
 *   - 203.0.113.5
 *   - {value: 198.51.100.0/24, description: backup proxies, expires: 2030-01-01}
 * </pre>
 *
 * <p>A CSV file has a header with some of {@code column,value,description,expires}; the first row that fills
 * {@code column} says it for the list.
 */
public final class ListReader {
  private static final String COLUMNS = "columns are " + ListColumn.labels() + "; in YAML one of your own says the "
      + "fields it looks at: `fields: [application]`";

  /** What URLs, addresses of mail, users and patterns have and no domain does; queries may have stars. */
  private static final String NO_DOMAIN = "/:@\\*";

  private final String name;
  private final SourceText source;
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private ListReader(String name, SourceText source) {
    this.name = named(name);
    this.source = source;
  }

  /** A list's name as rules say it: blanks become underscores, as in Cloud SIEM. */
  public static String named(String written) {
    return written.replace(' ', '_');
  }

  /** @param name the list's name; {@link #named} makes it what rules say */
  public static ReadList read(String name, SourceText source) {
    ListReader reader = new ListReader(name, source);
    WrittenList written = source.name().endsWith(".csv")
        ? CsvList.read(source, reader.diagnostics) : YamlList.read(source, reader.diagnostics);
    Optional<MatchList> list = reader.list(written);
    return new ReadList(list, reader.diagnostics);
  }

  private Optional<MatchList> list(WrittenList written) {
    if (written == null) {
      return Optional.empty();
    }
    if (written.column().isEmpty()) {
      diagnostics.add(Diagnostic.of(LogCode.LIST_COLUMN, source.span(0, 0), "a match list says its column")
          .help(COLUMNS));
      return Optional.empty();
    }
    Optional<ListColumn> standard = ListColumn.named(written.column());
    if (standard.isEmpty() && written.fields().isEmpty()) {
      diagnostics.add(Diagnostic.of(LogCode.LIST_COLUMN, written.columnSpan(),
          "there is no column `" + written.column() + "`, and no fields are given for a column of one's own")
          .help(COLUMNS));
      return Optional.empty();
    }
    How how = standard.map(ListColumn::how).orElse(How.EXACT);
    List<Item> items = new ArrayList<>();
    written.items().forEach(item -> item(item, how).ifPresent(items::add));
    return Optional.of(standard.map(column -> new MatchList(name, written.description(), column, items))
        .orElseGet(() -> MatchList.custom(name, written.description(), written.column(), written.fields(), items)));
  }

  private Optional<Item> item(WrittenList.WrittenItem item, How how) {
    if (item.value().isEmpty()) {
      return bad(item.span(), "an item has a value");
    }
    if (how == How.IP && Network.parse(item.value()).isEmpty()) {
      return bad(item.span(), item.value() + " is neither an address nor a network");
    }
    if (how == How.DOMAIN && !canBeDomain(item.value())) {
      diagnostics.add(Diagnostic.of(LogCode.LIST_ITEM, item.span(), item.value() + " is no domain name")
          .help("write the name alone, such as example.org; all below it is on the list, too"));
      return Optional.empty();
    }
    if (item.expires().isEmpty()) {
      return Optional.of(new Item(item.value(), item.description(), Optional.empty()));
    }
    Optional<Instant> expires = time(item.expires());
    return expires.isEmpty()
        ? bad(item.span(), item.expires() + " is no date: write 2030-01-31 or 2030-01-31T12:00:00Z")
        : Optional.of(new Item(item.value(), item.description(), expires));
  }

  /** A domain of Windows is a single label of nearly any characters. */
  private static boolean canBeDomain(String value) {
    return NO_DOMAIN.chars().noneMatch(c -> value.indexOf(c) >= 0)
        && (value.indexOf('.') < 0 || HostName.parse(value).isPresent());
  }

  private Optional<Item> bad(Span span, String message) {
    diagnostics.add(Diagnostic.of(LogCode.LIST_ITEM, span, message));
    return Optional.empty();
  }

  /** A day begins at midnight UTC. */
  private static Optional<Instant> time(String written) {
    try {
      return Optional.of(written.indexOf('T') < 0
          ? LocalDate.parse(written).atStartOfDay(ZoneOffset.UTC).toInstant() : Instant.parse(written));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
