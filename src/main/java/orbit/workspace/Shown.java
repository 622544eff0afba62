package orbit.workspace;

/** Which weights are shown. */
public sealed interface Shown {

  /** The mix {@code (1 - tie) W + tie P W}: 0 the weights, 1 their equivariant part. */
  record Tied(double tie) implements Shown {
    public Tied {
      if (!(tie >= 0 && tie <= 1)) {
        throw new IllegalArgumentException("the tie runs from 0 to 1, not " + tie);
      }
    }
  }

  /** The residual {@code W - P W}. */
  record Residual() implements Shown {}
}
