package dev.assay.core.eval;

import dev.assay.core.record.Record;
import dev.assay.core.record.Value;
import java.util.function.Function;

/** A test that holds when it holds for a value of its subject. A fault on one value gives way to another's truth. */
final class SubjectTest implements RecordTest {
  private final SubjectReader subject;
  private final Limits limits;
  private final Function<Record, Function<Value, Verdict>> test;

  SubjectTest(SubjectReader subject, Limits limits, Function<Record, Function<Value, Verdict>> test) {
    this.subject = subject;
    this.limits = limits;
    this.test = test;
  }

  @Override
  public Verdict test(Record record) {
    Function<Value, Verdict> ofRecord = test.apply(record);
    boolean[] fault = new boolean[1];
    boolean holds = subject.any(record, value -> {
      Verdict verdict = value instanceof Value.Text text && text.text().length() > limits.valueLength()
          ? Verdict.FAULT : ofRecord.apply(value);
      fault[0] |= verdict == Verdict.FAULT;
      return verdict == Verdict.TRUE;
    });
    return holds ? Verdict.TRUE : fault[0] ? Verdict.FAULT : Verdict.FALSE;
  }

  @Override
  public String seen(Record record) {
    return subject.seen(record);
  }
}
