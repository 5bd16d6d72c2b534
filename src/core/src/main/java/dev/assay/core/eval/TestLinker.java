package dev.assay.core.eval;

import dev.assay.core.check.CompareAs;
import dev.assay.core.check.Operand;
import dev.assay.core.check.Test;
import dev.assay.core.check.Test.Order;
import dev.assay.core.net.Address;
import dev.assay.core.net.Network;
import dev.assay.core.record.Layout;
import dev.assay.core.record.Record;
import dev.assay.core.record.Value;
import dev.assay.core.regex.Regex;
import dev.assay.core.regex.RegexResult;
import dev.assay.core.text.Folding;
import dev.assay.core.text.Glob;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Links tests to the slots of a layout. */
final class TestLinker {
  private final OperandLinker operands;
  private final Limits limits;

  TestLinker(Layout layout, Limits limits) {
    this.operands = new OperandLinker(layout);
    this.limits = limits;
  }

  RecordTest link(Test test) {
    if (test instanceof Test.Compare compare) {
      return compare(compare);
    }
    if (test instanceof Test.OneOf oneOf) {
      return oneOf(oneOf);
    }
    if (test instanceof Test.Between between) {
      OperandReader low = operands.link(between.low());
      OperandReader high = operands.link(between.high());
      return subject(between.subject(), record -> {
        Value from = low.read(record);
        Value to = high.read(record);
        return value -> Comparison.between(between.as(), value, from, to);
      });
    }
    if (test instanceof Test.Is is) {
      return whole(is.subject(), value -> PropertyTest.holds(is.property(), value));
    }
    if (test instanceof Test.Exists exists) {
      return whole(exists.subject(), value -> value != null);
    }
    if (test instanceof Test.Holds holds) {
      return fixed(holds.subject(), value -> Folding.equals(value.text(), "true"));
    }
    if (test instanceof Test.OfText text) {
      return text(text);
    }
    if (test instanceof Test.Like like) {
      return fixed(like.subject(), value -> like.patterns().stream().anyMatch(glob -> like(glob, like, value)));
    }
    if (test instanceof Test.Matches matches) {
      return matches(matches);
    }
    if (test instanceof Test.InNetwork network) {
      return fixed(network.subject(), value -> inNetwork(network.networks(), value.text()));
    }
    if (test instanceof Test.Includes includes) {
      return anyOf(includes.subject(), CompareAs.TEXT, includes.values());
    }
    return new ThreatTest();
  }

  private RecordTest compare(Test.Compare compare) {
    OperandReader right = operands.link(compare.right());
    return subject(compare.left(), record -> {
      Value other = right.read(record);
      return value -> Comparison.holds(compare.order(), compare.as(), value, other);
    });
  }

  private RecordTest oneOf(Test.OneOf oneOf) {
    return anyOf(oneOf.subject(), oneOf.as(), oneOf.values());
  }

  private RecordTest anyOf(Operand subject, CompareAs as, List<Operand> values) {
    boolean ignoreCase = as == CompareAs.TEXT_IGNORING_CASE;
    boolean constantTexts = values.stream().allMatch(Operand.Constant.class::isInstance)
        && (as == CompareAs.TEXT || ignoreCase);
    if (constantTexts) {
      Set<String> texts = new HashSet<>();
      values.forEach(value -> texts.add(folded(((Operand.Constant) value).value().text(), ignoreCase)));
      return fixed(subject, value -> texts.contains(folded(value.text(), ignoreCase)));
    }
    List<OperandReader> readers = values.stream().map(operands::link).toList();
    return subject(subject, record -> value -> readers.stream()
        .anyMatch(reader -> Comparison.holds(Order.EQUAL, as, value, reader.read(record))));
  }

  private static String folded(String text, boolean ignoreCase) {
    return ignoreCase ? Folding.fold(text) : text;
  }

  private RecordTest text(Test.OfText test) {
    BiPredicate<String, String> operator = operator(test);
    List<OperandReader> values = test.values().stream().map(operands::link).toList();
    return subject(test.subject(), record -> value -> values.stream().anyMatch(reader ->
        Comparison.any(reader.read(record), part -> operator.test(value.text(), part.text()))));
  }

  private static BiPredicate<String, String> operator(Test.OfText test) {
    boolean ignoreCase = test.ignoreCase();
    return switch (test.operator()) {
      case CONTAINS -> ignoreCase ? Folding::contains : String::contains;
      case STARTS_WITH -> ignoreCase ? Folding::startsWith : String::startsWith;
      case ENDS_WITH -> ignoreCase ? Folding::endsWith : String::endsWith;
      case LIKE -> throw new IllegalArgumentException("globs are tests of their own");
    };
  }

  private static boolean like(Glob glob, Test.Like like, Value value) {
    return like.ignoreCase() ? glob.matchesIgnoringCase(value.text()) : glob.matches(value.text());
  }

  private static boolean inNetwork(List<Network> networks, String text) {
    Optional<Address> address = Address.parse(text);
    return address.isPresent() && networks.stream().anyMatch(network -> network.contains(address.get()));
  }

  private RecordTest matches(Test.Matches test) {
    List<Regex> patterns = test.patterns().stream().map(this::compile).toList();
    return new SubjectTest(reader(test.subject()), limits, record -> value -> {
      Verdict verdict = Verdict.FALSE;
      for (Regex pattern : patterns) {
        Regex.Search search = pattern.search(value.text());
        if (search == Regex.Search.FOUND) {
          return Verdict.TRUE;
        }
        if (search == Regex.Search.OVER_BUDGET) {
          verdict = Verdict.FAULT;
        }
      }
      return verdict;
    });
  }

  private Regex compile(Test.Pattern pattern) {
    if (pattern.compile(limits.regexSteps()) instanceof RegexResult.Compiled compiled) {
      return compiled.regex();
    }
    throw new IllegalStateException("checked pattern does not compile: " + pattern.pattern());
  }

  /** A test of each value of the subject that does not depend on the rest of the record. */
  private RecordTest fixed(Operand subject, Predicate<Value> test) {
    return subject(subject, record -> test);
  }

  private RecordTest subject(Operand subject, java.util.function.Function<Record, Predicate<Value>> test) {
    return new SubjectTest(reader(subject), limits, record -> {
      Predicate<Value> ofRecord = test.apply(record);
      return value -> Verdict.of(ofRecord.test(value));
    });
  }

  private SubjectReader reader(Operand subject) {
    return subject instanceof Operand.AnyRawValue ? SubjectReader.ANY_RAW_VALUE
        : SubjectReader.of(subject.describe(), operands.link(subject));
  }

  /** A test of the subject as a whole, missing or not. */
  private RecordTest whole(Operand subject, Predicate<Value> test) {
    OperandReader reader = operands.link(subject);
    return new RecordTest() {
      @Override
      public Verdict test(Record record) {
        return Verdict.of(test.test(reader.read(record)));
      }

      @Override
      public String seen(Record record) {
        return Wording.seen(subject.describe(), reader.read(record));
      }
    };
  }

  /** Without threat intelligence nothing is a known indicator. */
  private static final class ThreatTest implements RecordTest {
    @Override
    public Verdict test(Record record) {
      return Verdict.FALSE;
    }

    @Override
    public String seen(Record record) {
      return "no threat intelligence";
    }
  }
}
