package orbit.workspace;

import java.util.Optional;
import java.util.OptionalDouble;
import orbit.circuit.Circuit;
import orbit.circuit.Layout;
import orbit.circuit.Ordering;
import orbit.figure.ColourScale;
import orbit.figure.Viewport;

/**
 * How a circuit's matrix is shown: all that undo covers and nothing else.
 *
 * @param ordering how the layout came about; empty when ordered by hand
 * @param limit the value at the ends of the colour scale; empty for one taken from the stored
 *     weights
 * @param viewport empty while the matrix fits the window
 */
public record MatrixState(
    Optional<Ordering> ordering,
    Layout layout,
    Frame frame,
    Shown shown,
    ColourScale scale,
    OptionalDouble limit,
    Selection selection,
    Optional<Viewport> viewport) {

  /** A circuit as its file lists it. */
  public static MatrixState stored(Circuit circuit, ColourScale scale) {
    return new MatrixState(
        Optional.empty(),
        Layout.stored(circuit),
        Frame.STORED,
        new Shown.Tied(0),
        scale,
        OptionalDouble.empty(),
        new Selection.Nothing(),
        Optional.empty());
  }

  /** The same view in another order; transposing stays as it is. */
  public MatrixState ordered(Optional<Ordering> by, Layout to) {
    Layout kept = to.transposed() == layout.transposed() ? to : to.transpose();
    return new MatrixState(by, kept, frame, shown, scale, limit, selection, viewport);
  }

  public MatrixState transposed() {
    return new MatrixState(
        ordering, layout.transpose(), frame, shown, scale, limit, selection, Optional.empty());
  }

  public MatrixState with(Frame other) {
    return new MatrixState(ordering, layout, other, shown, scale, limit, selection, viewport);
  }

  public MatrixState with(Shown other) {
    return new MatrixState(ordering, layout, frame, other, scale, limit, selection, viewport);
  }

  public MatrixState with(ColourScale other) {
    return new MatrixState(ordering, layout, frame, shown, other, limit, selection, viewport);
  }

  public MatrixState with(Selection other) {
    return new MatrixState(ordering, layout, frame, shown, scale, limit, other, viewport);
  }

  public MatrixState withLimit(OptionalDouble other) {
    return new MatrixState(ordering, layout, frame, shown, scale, other, selection, viewport);
  }

  public MatrixState withViewport(Optional<Viewport> other) {
    return new MatrixState(ordering, layout, frame, shown, scale, limit, selection, other);
  }
}
