package orbit.view;

import java.util.Optional;
import java.util.OptionalDouble;
import orbit.circuit.WeightViews;
import orbit.figure.MatrixPainter;
import orbit.figure.MatrixPicture;
import orbit.figure.RangeEstimate;
import orbit.figure.Surroundings;
import orbit.network.Weights;
import orbit.workspace.MatrixState;
import orbit.workspace.Selection;

/**
 * A picture of the matrix to be painted: made on the JavaFX thread, painted on any.
 *
 * @param stored the circuit's own weights, whose range is the automatic limit: the colours of a
 *     residual or of tied weights can then be compared with theirs
 * @param framed the weights to be shown, by unit
 * @param symmetry what the framed weights were made with
 * @param automatic that limit, once it is known
 */
record MatrixRequest(
    MatrixState state,
    MatrixGeometry geometry,
    HeaderLine rows,
    HeaderLine columns,
    Weights stored,
    Weights framed,
    Optional<CircuitViewModel.Symmetry> symmetry,
    OptionalDouble automatic,
    boolean dark) {

  /** In larger matrices one outlier does not pale the rest: a few weights exceed the limit. */
  private static final long MANY_CELLS = 1_000;

  /** Whether another request would paint the same pixels. */
  boolean samePicture(MatrixRequest other) {
    Selection none = new Selection.Nothing();
    return state.with(none).equals(other.state.with(none))
        && geometry.equals(other.geometry)
        && symmetry.equals(other.symmetry)
        && dark == other.dark;
  }

  /** Paints into an array of the geometry's pixels. */
  MatrixFrame paint(MatrixPainter painter, int[] pixels) {
    double range = automatic.orElseGet(() -> automatic(stored));
    double limit = state.limit().orElse(range);
    MatrixPicture picture =
        new MatrixPicture(
            WeightViews.laidOut(framed, state.layout()),
            geometry.device(),
            state.scale(),
            (float) limit,
            surroundings(),
            rows::isHole,
            columns::isHole);
    painter.paint(picture, pixels);
    return new MatrixFrame(this, pixels, range);
  }

  /** The limit of the colours where the view gives none. */
  static double automatic(Weights weights) {
    RangeEstimate range = RangeEstimate.of(weights);
    long cells = (long) weights.outputs() * weights.inputs();
    return cells > MANY_CELLS ? range.robust() : range.maximum();
  }

  Surroundings surroundings() {
    return dark ? Surroundings.DARK : Surroundings.LIGHT;
  }

  int pixels() {
    return geometry.device().width() * geometry.device().height();
  }

  /** Weights that painting reads, about. */
  long weightsRead() {
    long all = (long) stored.outputs() * stored.inputs();
    return (all + visibleCells()) * stored.kernelSize();
  }

  /** Cells that reach into the control. */
  int visibleCells() {
    return (geometry.endRow() - geometry.firstRow())
        * (geometry.endColumn() - geometry.firstColumn());
  }
}
