package dev.assay.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Where DuckDB takes other code points to lower or upper case than Java does: just where the sheet says so. */
class FoldingTest {
  private static final Pattern NAMED = Pattern.compile("U\\+([0-9A-F]{4,6})(?:–U\\+([0-9A-F]{4,6}))?");
  /** Unicode 14, which Java knows from 19 on, named the letters of the residue; a newer Java folds them, too. */
  private static final boolean KNOWS_UNICODE_14 = Character.isLetter(0x2c2f);

  @Test
  void lower_case() throws Exception {
    check("lower", Character::toLowerCase, Set.of());
  }

  @Test
  void upper_case() throws Exception {
    check("upper", Character::toUpperCase, Set.of(0xdf));
  }

  private static void check(String function, IntUnaryOperator java, Set<Integer> besides) throws Exception {
    Set<Integer> different = new TreeSet<>();
    try (Session session = new Session()) {
      List<int[]> rows = session.query("SELECT i, unicode(" + function + "(chr(CAST(i AS INTEGER)))), length("
          + function + "(chr(CAST(i AS INTEGER)))) FROM range(1, 1114112) AS t(i) WHERE i NOT BETWEEN 55296 AND 57343",
          row -> new int[] {row.getInt(1), row.getInt(2), row.getInt(3)});
      assertThat(rows).hasSize(1_112_063);
      for (int[] row : rows) {
        if (row[1] != java.applyAsInt(row[0]) || row[2] != 1) {
          different.add(row[0]);
        }
      }
    }
    Set<Integer> residue = residue(function);
    residue.addAll(besides);
    if (KNOWS_UNICODE_14) {
      assertThat(residue).containsAll(different);
    } else {
      assertThat(different).isEqualTo(residue);
    }
  }

  /** The code points that the line of the sheet names. */
  private static Set<Integer> residue(String line) throws IOException {
    String sheet = Files.readString(Path.of("..", "..", "docs", "targets", "sql.md"));
    String row = sheet.lines().filter(text -> text.startsWith("| <a id=\"" + line + "\">"))
        .collect(Collectors.joining());
    Set<Integer> named = new TreeSet<>();
    NAMED.matcher(row).results().forEach(match -> {
      int first = Integer.parseInt(match.group(1), 16);
      int last = match.group(2) == null ? first : Integer.parseInt(match.group(2), 16);
      for (int c = first; c <= last; c++) {
        named.add(c);
      }
    });
    assertThat(named).isNotEmpty();
    return named;
  }
}
