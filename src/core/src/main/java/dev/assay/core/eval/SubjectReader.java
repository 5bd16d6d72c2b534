package dev.assay.core.eval;

import dev.assay.core.record.Record;
import dev.assay.core.record.Value;
import java.util.function.Predicate;

/** The values a test looks at: one operand's, each element of an array, or each value of the raw event. */
interface SubjectReader {
  SubjectReader ANY_RAW_VALUE = new SubjectReader() {
    @Override
    public boolean any(Record record, Predicate<Value> test) {
      return record.raw().anyValue(text -> test.test(new Value.Text(text)));
    }

    @Override
    public String seen(Record record) {
      return "the values of the raw event";
    }
  };

  static SubjectReader of(String name, OperandReader reader) {
    return new SubjectReader() {
      @Override
      public boolean any(Record record, Predicate<Value> test) {
        return Comparison.any(reader.read(record), test);
      }

      @Override
      public String seen(Record record) {
        return Wording.seen(name, reader.read(record));
      }
    };
  }

  boolean any(Record record, Predicate<Value> test);

  String seen(Record record);
}
