package orbit.workspace;

import java.util.Optional;
import java.util.OptionalDouble;
import orbit.circuit.Bands;
import orbit.circuit.Circuit;
import orbit.circuit.Layout;
import orbit.circuit.Ordering;
import orbit.circuit.WeightViews;
import orbit.figure.ColourScale;
import orbit.figure.Grid;
import orbit.figure.Viewport;
import orbit.figure.kind.FigureSettings;

/**
 * A {@link MatrixState} without what follows from its circuit.
 *
 * @param ordering empty for an order by hand or that of the file
 * @param layout of an order by hand; empty where it follows from the ordering, or is the file's
 * @param viewport empty while the matrix fits the window
 */
public record SavedView(
    Optional<Ordering> ordering,
    Optional<Layout> layout,
    boolean transposed,
    Frame frame,
    Shown shown,
    ColourScale scale,
    OptionalDouble limit,
    Selection selection,
    Optional<Window> viewport,
    Unknown unknown) {

  /** A viewport without its grid. */
  public record Window(int width, int height, double scale, double x, double y) {

    private static Window of(Viewport viewport) {
      return new Window(
          viewport.width(), viewport.height(), viewport.scale(), viewport.x(), viewport.y());
    }

    private Viewport on(Grid grid) {
      return new Viewport(grid, width, height, scale, x, y).clamped();
    }
  }

  public static SavedView of(MatrixState state, Circuit circuit, Unknown unknown) {
    Layout upright = state.layout().transposed() ? state.layout().transpose() : state.layout();
    boolean hand = state.ordering().isEmpty() && !upright.equals(Layout.stored(circuit));
    return new SavedView(
        state.ordering(),
        hand ? Optional.of(upright) : Optional.empty(),
        state.layout().transposed(),
        state.frame(),
        state.shown(),
        state.scale(),
        state.limit(),
        state.selection(),
        state.viewport().map(Window::of),
        unknown);
  }

  /** The view that a figure shows. */
  public static SavedView of(FigureSettings settings) {
    Optional<Layout> layout = settings.layout();
    return new SavedView(
        settings.order(),
        settings.order().isPresent()
            ? Optional.empty()
            : layout.map(any -> any.transposed() ? any.transpose() : any),
        layout.filter(Layout::transposed).isPresent(),
        settings.canonical() ? Frame.CANONICAL : Frame.STORED,
        switch (settings.which()) {
          case WEIGHTS -> new Shown.Tied(0);
          case TIED -> new Shown.Tied(1);
          case RESIDUAL -> new Shown.Residual();
        },
        settings.style().scale(),
        settings.limit(),
        new Selection.Nothing(),
        Optional.empty(),
        Unknown.NOTHING);
  }

  /** Without what is selected and how far one is in. */
  public SavedView lasting() {
    return new SavedView(
        ordering,
        layout,
        transposed,
        frame,
        shown,
        scale,
        limit,
        new Selection.Nothing(),
        Optional.empty(),
        unknown);
  }

  /**
   * The state that was saved; an order may take long.
   *
   * @throws IllegalArgumentException one sentence, if it is the view of another circuit
   */
  public MatrixState on(Circuit circuit) {
    Layout upright =
        layout.orElseGet(
            () -> ordering.map(by -> by.layout(circuit)).orElseGet(() -> Layout.stored(circuit)));
    int outputs = circuit.output().size();
    int inputs = circuit.input().size();
    boolean fits =
        upright.outputs().size() == outputs
            && upright.inputs().stream().allMatch(order -> order.size() == inputs);
    if (!fits) {
      throw new IllegalArgumentException(
          "the order of the view is not that of %d outputs and %d inputs"
              .formatted(outputs, inputs));
    }
    Layout turned = transposed ? upright.transpose() : upright;
    Grid grid = Grid.of(WeightViews.laidOut(circuit.weights(), turned));
    return new MatrixState(
        ordering,
        turned,
        frame,
        shown,
        scale,
        limit,
        fitting(circuit),
        viewport.map(window -> window.on(grid)));
  }

  /** The same; {@code first} where it is the view of another circuit, which is of no use. */
  public MatrixState on(Circuit circuit, MatrixState first) {
    try {
      return on(circuit);
    } catch (IllegalArgumentException other) {
      return first;
    }
  }

  /** The selection, unless another circuit has more units or bands. */
  private Selection fitting(Circuit circuit) {
    int outputs = circuit.output().size();
    int inputs = circuit.input().size();
    boolean there =
        switch (selection) {
          case Selection.Nothing nothing -> true;
          case Selection.Cell(int output, int input) -> output < outputs && input < inputs;
          case Selection.Band(int band) -> band < new Bands(circuit).count();
          case Selection.Output(int unit) -> unit < outputs;
          case Selection.Input(int unit) -> unit < inputs;
        };
    return there ? selection : new Selection.Nothing();
  }
}
