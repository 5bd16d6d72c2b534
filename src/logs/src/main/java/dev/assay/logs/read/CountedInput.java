package dev.assay.logs.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that pass. */
final class CountedInput extends FilterInputStream {
  private volatile long count;

  CountedInput(InputStream in) {
    super(in);
  }

  long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    int one = in.read();
    add(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = in.read(bytes, offset, length);
    add(Math.max(0, read));
    return read;
  }

  @SuppressWarnings("NonAtomicOperationOnVolatileField")
  private void add(int more) {
    count = count + more;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
