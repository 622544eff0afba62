package orbit.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import orbit.circuit.Circuit;
import orbit.circuit.CircuitPlan;
import orbit.circuit.Layout;
import orbit.circuit.Ordering;
import orbit.figure.kind.FigureSettings;
import orbit.figure.sheet.Provenance;
import orbit.workspace.Beside;
import orbit.workspace.CircuitReference;
import orbit.workspace.Comparison;
import orbit.workspace.MatrixState;

/**
 * A matrix that is to stand beside the open one, read or made; all of it may be slow.
 *
 * @param state as it is first shown
 */
record SecondMatrix(Compared compared, MatrixState state) {

  /**
   * What is open, as it was when the user asked: a worker asks nothing of the window.
   *
   * @param provenance of a figure of it
   * @param origin the network that is open, if any
   */
  record First(
      Circuit circuit,
      MatrixState state,
      Function<FigureSettings, Provenance> provenance,
      Optional<NetworkOrigin> origin) {

    /**
     * @param state of the matrix, as it is alone
     */
    static First of(
        Opened opened, Opened.Matrix matrix, MatrixState state, Optional<NetworkOrigin> origin) {
      return new First(
          matrix.model().circuit(), state, opened.figure().orElseThrow().provenance(), origin);
    }
  }

  @FunctionalInterface
  private interface Reading {
    Compared read() throws IOException;
  }

  /** What a file holds. */
  static SecondMatrix ofFile(Path path, First first, BooleanSupplier overtaken) {
    return of(first, () -> Compared.read(path, first.circuit(), overtaken));
  }

  /** Another circuit of a network. */
  static SecondMatrix of(
      NetworkOrigin origin, CircuitPlan plan, First first, BooleanSupplier overtaken) {
    return of(first, () -> Compared.of(origin.model(), plan, overtaken));
  }

  /** The same circuit, by relative element or, where it stands so, as stored. */
  static SecondMatrix inAnotherOrder(First first) {
    MatrixState now = first.state();
    boolean relative = now.ordering().equals(Optional.of(Ordering.RELATIVE));
    return new SecondMatrix(
        again(first),
        relative
            ? now.ordered(Optional.empty(), Layout.stored(first.circuit()))
            : now.ordered(
                Optional.of(Ordering.RELATIVE), Ordering.RELATIVE.layout(first.circuit())));
  }

  /** What a workspace has kept. */
  static SecondMatrix saved(Comparison two, Path home, First first, BooleanSupplier overtaken) {
    SecondMatrix found = of(first, () -> compared(two, home, first, overtaken));
    return new SecondMatrix(
        found.compared(), two.view().on(found.compared().circuit(), found.state()));
  }

  private static Compared compared(
      Comparison two, Path home, First first, BooleanSupplier overtaken) throws IOException {
    if (two.with().isEmpty()) {
      return again(first);
    }
    CircuitReference with = two.with().get();
    if (with.plan().isPresent()) {
      NetworkOrigin origin =
          first.origin().orElseThrow(() -> new IOException("the workspace names no network"));
      return Compared.of(origin.model(), with.plan().get(), overtaken);
    }
    Path path =
        with.path(home)
            .orElseThrow(() -> new IOException("the workspace does not say where it is"));
    return Compared.read(path, first.circuit(), overtaken);
  }

  /** The circuit that is open, once more. */
  static Compared again(First first) {
    return new Compared(
        Beside.What.again(first.circuit().name() + ", in another order"),
        first.circuit(),
        Optional.empty(),
        first.provenance());
  }

  private static SecondMatrix of(First first, Reading what) {
    try {
      Compared found = what.read();
      MatrixState plain = MatrixState.stored(found.circuit(), first.state().scale());
      return new SecondMatrix(
          found, found.view().map(view -> view.on(found.circuit(), plain)).orElse(plain));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem.getMessage(), problem);
    }
  }
}
