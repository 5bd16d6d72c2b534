package dev.assay.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExportExceptionsTest {
  private static List<Metadata.ExportException> exceptions(String clauses) {
    return RuleFixtures.rules("rule r when dstPort = 1 severity 1 signal on srcDevice_ip " + clauses).get(0)
        .metadata().exportExceptions();
  }

  @Test
  void eachTargetHasTheReasonOfItsClause() {
    List<Metadata.ExportException> found =
        exceptions("export except sumo - search, sigma because 'one' export except sql because 'two'");

    assertThat(found).extracting(Metadata.ExportException::target).containsExactly("sumo-search", "sigma", "sql");
    assertThat(found).extracting(Metadata.ExportException::reason).containsExactly("one", "one", "two");
    assertThat(found).extracting(each -> each.span().text()).containsExactly("sumo - search", "sigma", "sql");
  }

  @Test
  void thereNeedBeNone() {
    assertThat(exceptions("")).isEmpty();
  }
}
