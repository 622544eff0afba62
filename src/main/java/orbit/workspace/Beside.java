package orbit.workspace;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import orbit.circuit.CircuitPlan;

/**
 * A second matrix beside the one on screen.
 *
 * @param what which matrix it is
 * @param linking how it follows the one on screen
 */
public record Beside(What what, MatrixState state, Linking linking) {

  /**
   * How two matrices follow each other.
   *
   * @param linked whether zoom and selection are the same in both
   * @param own what each gets back when one colour no longer means one weight in both; empty while
   *     each has its own range
   */
  public record Linking(boolean linked, Optional<OwnLimits> own) {

    /** As a comparison begins. */
    public static final Linking USUAL = new Linking(true, Optional.empty());

    /** Whether one colour means one weight in both. */
    public boolean oneRange() {
      return own.isPresent();
    }

    public Linking with(boolean other) {
      return new Linking(other, own);
    }

    public Linking with(Optional<OwnLimits> other) {
      return new Linking(linked, other);
    }
  }

  /** Ends of the colours of either matrix, as {@link MatrixState#limit} tells them. */
  public record OwnLimits(OptionalDouble first, OptionalDouble second) {

    /** Both taken from the weights. */
    public static final OwnLimits AUTOMATIC =
        new OwnLimits(OptionalDouble.empty(), OptionalDouble.empty());
  }

  /** The state of the matrix on screen, with the range that it has alone. */
  public MatrixState alone(MatrixState first) {
    return linking.own().map(own -> first.withLimit(own.first())).orElse(first);
  }

  public Beside with(MatrixState other) {
    return new Beside(what, other, linking);
  }

  public Beside with(Linking other) {
    return new Beside(what, state, other);
  }

  /**
   * Which matrix it is: made by a plan, read from a file, or the one on screen once more.
   *
   * @param name which one it is, beside the other
   * @param plan of a circuit of the network
   * @param file absolute
   * @param sha256 of the file; empty where there is none or it is not known
   */
  public record What(String name, Optional<CircuitPlan> plan, Optional<Path> file, String sha256) {

    /** The matrix on screen once more. */
    public static What again(String name) {
      return new What(name, Optional.empty(), Optional.empty(), "");
    }

    public static What of(String name, CircuitPlan plan) {
      return new What(name, Optional.of(plan), Optional.empty(), "");
    }

    public static What of(String name, Path file, String sha256) {
      return new What(name, Optional.empty(), Optional.of(file.toAbsolutePath()), sha256);
    }

    /** Whether it is the matrix on screen. */
    public boolean isAgain() {
      return plan.isEmpty() && file.isEmpty();
    }

    /** As a file of this place says it; empty for the matrix on screen. */
    Optional<CircuitReference> reference(Path home) {
      return plan.map(made -> new CircuitReference(name, plan, "", "", Unknown.NOTHING))
          .or(() -> file.map(path -> CircuitReference.of(name, path, home, sha256)));
    }
  }
}
