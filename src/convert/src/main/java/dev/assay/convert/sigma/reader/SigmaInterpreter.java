package dev.assay.convert.sigma.reader;

import dev.assay.core.net.Address;
import dev.assay.core.record.Value;
import dev.assay.core.regex.Regex;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Says whether a rule finds an event. Two-valued: no test holds for a missing field, and so its negation does.
 *
 * <p>Of a list any element may satisfy a test. A map has no value of its own. Keywords occur inside the value of any
 * field, not in its name.
 */
public final class SigmaInterpreter {
  private final SigmaRule rule;
  private final List<SigmaFilter> filters;

  public SigmaInterpreter(SigmaRule rule) {
    this(rule, List.of());
  }

  /** @param filters further conditions; those made for other rules have no part */
  public SigmaInterpreter(SigmaRule rule, List<SigmaFilter> filters) {
    this.rule = rule;
    this.filters = filters.stream().filter(filter -> filter.appliesTo(rule)).toList();
  }

  public SigmaRule rule() {
    return rule;
  }

  public SigmaVerdict verdict(SigmaEvent event) {
    SigmaVerdict verdict = verdict(rule.detection(), event);
    for (SigmaFilter filter : filters) {
      verdict = verdict.and(verdict(filter.detection(), event));
    }
    return verdict;
  }

  private static SigmaVerdict verdict(SigmaDetection detection, SigmaEvent event) {
    return condition(detection.condition(), detection, event).orElse(SigmaVerdict.FAILS);
  }

  /** Absent where a part of the condition reaches no search and so takes no part. */
  private static Optional<SigmaVerdict> condition(
      SigmaCondition condition, SigmaDetection detection, SigmaEvent event) {
    if (condition instanceof SigmaCondition.And and) {
      return and.operands().stream().flatMap(each -> condition(each, detection, event).stream())
          .reduce(SigmaVerdict::and);
    }
    if (condition instanceof SigmaCondition.Or or) {
      return or.operands().stream().flatMap(each -> condition(each, detection, event).stream())
          .reduce(SigmaVerdict::or);
    }
    if (condition instanceof SigmaCondition.Not not) {
      return condition(not.operand(), detection, event).map(SigmaVerdict::not);
    }
    if (condition instanceof SigmaCondition.Search search) {
      return Optional.of(search(detection.searches().get(search.name()), event));
    }
    SigmaCondition.Several several = (SigmaCondition.Several) condition;
    return detection.reachedBy(several).stream().map(name -> search(detection.searches().get(name), event))
        .reduce(several.all() ? SigmaVerdict::and : SigmaVerdict::or);
  }

  private static SigmaVerdict search(SigmaSearch search, SigmaEvent event) {
    if (search instanceof SigmaSearch.AllOf all) {
      return all.parts().stream().map(part -> search(part, event)).reduce(SigmaVerdict.HOLDS, SigmaVerdict::and);
    }
    if (search instanceof SigmaSearch.AnyOf any) {
      return any.parts().stream().map(part -> search(part, event)).reduce(SigmaVerdict.FAILS, SigmaVerdict::or);
    }
    SigmaItem item = (SigmaItem) search;
    SigmaVerdict verdict = item.wantsAll() ? SigmaVerdict.HOLDS : SigmaVerdict.FAILS;
    for (SigmaTest test : item.tests()) {
      SigmaVerdict one = item.field().map(field -> field(test, field, event)).orElseGet(() -> keyword(test, event));
      verdict = item.wantsAll() ? verdict.and(one) : verdict.or(one);
    }
    return item.isNegated() ? verdict.not() : verdict;
  }

  private static SigmaVerdict field(SigmaTest test, String field, SigmaEvent event) {
    Optional<Value> value = event.value(field);
    if (test instanceof SigmaTest.Exists exists) {
      return SigmaVerdict.of(value.isPresent() == exists.wanted());
    }
    if (test instanceof SigmaTest.Absent && value.isEmpty()) {
      return SigmaVerdict.HOLDS;
    }
    return any(test, value.map(MapEvent::elements).orElse(List.of()), event);
  }

  private static SigmaVerdict keyword(SigmaTest test, SigmaEvent event) {
    if (test instanceof SigmaTest.AnyOf forms) {
      return forms.forms().stream().map(form -> keyword(form, event)).reduce(SigmaVerdict.FAILS, SigmaVerdict::or);
    }
    SigmaTest inside = test instanceof SigmaTest.Text text
        ? new SigmaTest.Text(text.pattern().openStart().openEnd(), text.cased()) : test;
    return any(inside, event.values(), event);
  }

  private static SigmaVerdict any(SigmaTest test, List<Value> values, SigmaEvent event) {
    SigmaVerdict verdict = SigmaVerdict.FAILS;
    for (Value value : values) {
      verdict = verdict.or(one(test, value, event));
    }
    return verdict;
  }

  private static SigmaVerdict one(SigmaTest test, Value value, SigmaEvent event) {
    if (value instanceof Value.Null) {
      return SigmaVerdict.of(test instanceof SigmaTest.Absent);
    }
    if (value instanceof Value.Entries) {
      return SigmaVerdict.FAILS;
    }
    if (test instanceof SigmaTest.AnyOf forms) {
      return forms.forms().stream().map(form -> one(form, value, event)).reduce(SigmaVerdict.FAILS, SigmaVerdict::or);
    }
    if (test instanceof SigmaTest.Search search) {
      Regex.Search found = search.regex().search(value.text());
      return found == Regex.Search.OVER_BUDGET ? SigmaVerdict.UNDECIDED
          : SigmaVerdict.of(found == Regex.Search.FOUND);
    }
    return SigmaVerdict.of(holds(test, value, event));
  }

  private static boolean holds(SigmaTest test, Value value, SigmaEvent event) {
    if (test instanceof SigmaTest.Text text) {
      return text.pattern().matches(value.text(), text.cased());
    }
    if (test instanceof SigmaTest.Number number) {
      return SigmaNumber.of(value)
          .filter(found -> number.comparison().holds(found.compareTo(number.number()))).isPresent();
    }
    if (test instanceof SigmaTest.Truth truth) {
      return SigmaPattern.literal(Boolean.toString(truth.value())).matches(value.text(), false);
    }
    if (test instanceof SigmaTest.Within within) {
      return Address.parse(value.text()).filter(within.network()::contains).isPresent();
    }
    if (test instanceof SigmaTest.Time time) {
      OptionalLong part = time.part().of(value.text());
      return part.isPresent()
          && time.comparison().holds(SigmaNumber.of(part.getAsLong()).compareTo(time.number()));
    }
    return test instanceof SigmaTest.Reference reference && refersTo(reference, value, event);
  }

  private static boolean refersTo(SigmaTest.Reference reference, Value value, SigmaEvent event) {
    List<Value> others = event.value(reference.field()).map(MapEvent::elements).orElse(List.of());
    return others.stream().filter(other -> !(other instanceof Value.Null || other instanceof Value.Entries))
        .anyMatch(other -> {
          SigmaPattern pattern = SigmaPattern.literal(other.text());
          SigmaPattern start = reference.openStart() ? pattern.openStart() : pattern;
          return (reference.openEnd() ? start.openEnd() : start).matches(value.text(), false);
        });
  }
}
