package dev.assay.core.eval;

import dev.assay.core.check.Condition;
import dev.assay.core.record.Record;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Why a condition is true or false of a record: the condition's tree with the verdict of each part.
 *
 * @param seen what the record had, for an atom; empty otherwise
 * @param wanted what the atom asks for; empty otherwise
 */
public record Explanation(Condition node, Verdict verdict, String seen, String wanted, List<Explanation> parts) {
  public Explanation {
    parts = List.copyOf(parts);
  }

  public static Explanation of(Evaluator evaluator, int rule, Record record) {
    Map<Condition, Explanation> outcomes = new IdentityHashMap<>();
    evaluator.observe(rule, record, (node, verdict, seen, wanted) ->
        outcomes.put(node, new Explanation(node, verdict, seen, wanted, node.parts().stream().map(outcomes::get).toList())));
    return outcomes.get(evaluator.rules().get(rule).rule().when());
  }

  /**
   * The parts without which the verdict could be another: atoms, constants, and negations of them.
   *
   * <p>A negated atom stands for itself, so that what is told is the part as its author thinks of it.
   */
  public List<Explanation> responsible() {
    if (parts.isEmpty()) {
      return List.of(this);
    }
    if (node instanceof Condition.Not && parts.get(0).parts().isEmpty()) {
      Explanation atom = parts.get(0);
      String wantedNot = atom.wanted().isEmpty() ? "" : atom.wanted().startsWith("=") ? atom.wanted().replaceFirst("=", "!")
          .replaceFirst("! ", "!= ") : "not " + atom.wanted();
      return List.of(new Explanation(node, verdict, atom.seen(), wantedNot, List.of()));
    }
    boolean one = node instanceof Condition.Not || node instanceof Condition.Named;
    return parts.stream().filter(part -> one || part.verdict() == verdict).flatMap(part -> part.responsible().stream())
        .toList();
  }

  /** How many parts would have to change for the condition to hold; zero where it does. */
  public int distance() {
    if (verdict == Verdict.TRUE) {
      return 0;
    }
    Stream<Integer> distances = parts.stream().map(Explanation::distance);
    if (node instanceof Condition.AllOf) {
      return distances.mapToInt(Integer::intValue).sum();
    }
    if (node instanceof Condition.AnyOf) {
      return distances.mapToInt(Integer::intValue).min().orElse(1);
    }
    return node instanceof Condition.Named ? parts.get(0).distance() : 1;
  }
}
