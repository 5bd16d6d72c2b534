package dev.assay.harness.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.harness.report.Commands;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordingTest {
  private static final Commands SHOUTING = new Commands() {
    @Override
    public String call(String command, List<String> arguments) {
      return command.toUpperCase(Locale.ROOT) + arguments;
    }

    @Override
    public String option(String name) {
      return "/" + name;
    }

    @Override
    public String option(String name, String value) {
      return "/" + name + ":" + value;
    }
  };

  @Test
  void commandsAndOptionsAreSaidInTheWordsOfTheShell() {
    assertThat(new Wording(SHOUTING).of("to write one: `assay new my_rule`, or `assay accept`"))
        .isEqualTo("to write one: `NEW[my_rule]`, or `ACCEPT[]`");
    assertThat(new Wording(SHOUTING).of("`received: …` in case.yaml, or `--received-at 2026-05-14T09:30:00Z`, `--yes`"))
        .isEqualTo("`received: …` in case.yaml, or `/received-at:2026-05-14T09:30:00Z`, `/yes`");
  }

  @Test
  void whatIsNoCommandStaysAsItIs() {
    String text = "a key of the raw log is `fields['$1']`; assay is a word, and `assay.yaml` a file";
    assertThat(new Wording(SHOUTING).of(text)).isEqualTo(text);
  }

  @Test
  void theCommandLineSaysItAsItIsWritten() {
    String text = "run `assay accept rule/case`, `assay schema`, `--timezone UTC` or `--yes`";
    assertThat(new Wording(Commands.ofCommandLine()).of(text)).isEqualTo(text);
  }
}
