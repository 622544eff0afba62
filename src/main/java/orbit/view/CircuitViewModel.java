package orbit.view;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import orbit.circuit.Analysis;
import orbit.circuit.Bands;
import orbit.circuit.Circuit;
import orbit.circuit.EquivariantPart;
import orbit.circuit.Layout;
import orbit.circuit.Ordering;
import orbit.circuit.Watch;
import orbit.circuit.WeightViews;
import orbit.figure.ColourScale;
import orbit.figure.Viewport;
import orbit.network.Weights;
import orbit.task.NewestWins;
import orbit.workspace.Frame;
import orbit.workspace.History;
import orbit.workspace.MatrixState;
import orbit.workspace.Selection;
import orbit.workspace.Shown;
import orbit.workspace.Steps;

/**
 * One open circuit: its state, what was measured of it, and what the user can do to the view.
 *
 * <p>All methods and listeners run on the thread of {@code receiver}; measuring and slow orders run
 * on {@code worker}.
 */
public final class CircuitViewModel {

  /** What the group does to the cells; computed before the slower chance. */
  public record Symmetry(Bands bands, Weights equivariant) {}

  /** Permutations are drawn from this seed, so that the same file shows the same p-value. */
  public static final long SEED = 0;

  /** The name of the action that selects. */
  static final String SELECT = "Select";

  private final Circuit circuit;
  private final Steps<MatrixState> steps;
  private final NewestWins ordering;
  private final NewestWins measuring;
  private final ReadOnlyObjectWrapper<MatrixState> state;
  private final ReadOnlyObjectWrapper<Optional<Symmetry>> symmetry =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Analysis>> analysis =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private final Executor receiver;
  private final ObjectProperty<Selection> hover =
      new SimpleObjectProperty<>(new Selection.Nothing());
  private Consumer<String> failures = message -> {};
  private Shown beforeResidual = new Shown.Tied(0);

  public CircuitViewModel(Circuit circuit, ColourScale scale, Executor worker, Executor receiver) {
    this(circuit, new History<>(MatrixState.stored(circuit, scale)), worker, receiver);
  }

  /**
   * A view whose steps are part of a longer history.
   *
   * @param steps tells {@link #follow} when it goes back or forth
   */
  public CircuitViewModel(
      Circuit circuit, Steps<MatrixState> steps, Executor worker, Executor receiver) {
    this.circuit = circuit;
    this.receiver = receiver;
    this.steps = steps;
    this.state = new ReadOnlyObjectWrapper<>(steps.current());
    this.ordering = new NewestWins(worker, receiver);
    this.measuring = new NewestWins(worker, receiver);
  }

  /** Starts measuring: bands and equivariant part first, then score, chance and residuals. */
  public void measure() {
    measuring.submit(
        overtaken ->
            new Symmetry(new Bands(circuit), new EquivariantPart(circuit).of(circuit.weights())),
        found -> {
          symmetry.set(Optional.of(found));
          measuring.submit(
              overtaken -> Analysis.of(circuit, SEED, watch(overtaken)),
              numbers -> analysis.set(Optional.of(numbers)),
              this::failed);
        },
        this::failed);
  }

  private Watch watch(BooleanSupplier overtaken) {
    return (done, all) -> {
      // a hundred reports are enough for a bar
      if (done % Math.max(1, all / 100) == 0) {
        receiver.execute(() -> progress.set((double) done / all));
      }
      return !overtaken.getAsBoolean();
    };
  }

  /** Stops all work; the circuit is about to be closed. */
  public void close() {
    ordering.cancel();
    measuring.cancel();
  }

  public void onFailure(Consumer<String> listener) {
    failures = listener;
  }

  private void failed(RuntimeException why) {
    failures.accept(String.valueOf(why.getMessage()));
  }

  public Circuit circuit() {
    return circuit;
  }

  public ReadOnlyObjectProperty<MatrixState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public MatrixState state() {
    return state.get();
  }

  public ReadOnlyObjectProperty<Optional<Symmetry>> symmetryProperty() {
    return symmetry.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Analysis>> analysisProperty() {
    return analysis.getReadOnlyProperty();
  }

  /** Share of the permutations that are scored, 0 to 1. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Whether rows and columns stand as in the file. */
  public boolean isAsStored() {
    Layout layout = state().layout();
    return state().ordering().isEmpty()
        && (layout.transposed() ? layout.transpose() : layout).equals(Layout.stored(circuit));
  }

  public boolean isOrderedByHand() {
    return state().ordering().isEmpty() && !isAsStored();
  }

  /** What the pointer is on; not part of the history. */
  public ObjectProperty<Selection> hoverProperty() {
    return hover;
  }

  /** Its own history, of a view that is no part of a longer one. */
  public History<MatrixState> history() {
    if (steps instanceof History<MatrixState> own) {
      return own;
    }
    throw new IllegalStateException("the steps of this view are part of a longer history");
  }

  /** Shows the state that the steps have come to. */
  public void follow() {
    ordering.cancel();
    state.set(steps.current());
  }

  /** The weights of the current state in screen order: rows stand for outputs. */
  public Weights shownWeights() {
    return WeightViews.laidOut(framedWeights(), state().layout());
  }

  /** The weights of the current state, tied and framed, by unit: [output][input]. */
  public Weights framedWeights() {
    Weights stored = circuit.weights();
    Weights shown = symmetry.get().map(s -> shown(stored, s.equivariant())).orElse(stored);
    return state().frame() == Frame.CANONICAL ? WeightViews.canonical(circuit, shown) : shown;
  }

  private Weights shown(Weights stored, Weights equivariant) {
    return switch (state().shown()) {
      case Shown.Tied(double tie) when tie == 0 -> stored;
      case Shown.Tied(double tie) when tie == 1 -> equivariant;
      case Shown.Tied(double tie) -> WeightViews.mix(stored, equivariant, tie);
      case Shown.Residual residual -> WeightViews.difference(stored, equivariant);
    };
  }

  /** Orders rows and columns; a slow order arrives later, and a newer one overtakes it. */
  public void order(Ordering by) {
    ordering.submit(
        overtaken -> by.layout(circuit),
        layout ->
            change(
                "Order by " + by.name().toLowerCase(Locale.ROOT),
                s -> s.ordered(Optional.of(by), layout)),
        this::failed);
  }

  /** Back to the order of the file. */
  public void orderAsStored() {
    ordering.cancel();
    change("Order as stored", s -> s.ordered(Optional.empty(), Layout.stored(circuit)));
  }

  /** Moves a row by hand, as positions on screen. */
  public void moveRow(int from, int to) {
    moveByHand("Move row", from, to, !state().layout().transposed());
  }

  public void moveColumn(int from, int to) {
    moveByHand("Move column", from, to, state().layout().transposed());
  }

  private void moveByHand(String action, int from, int to, boolean outputs) {
    Layout layout = state().layout();
    Layout moved = outputs ? layout.outputMoved(from, to) : layout.inputMoved(from, to);
    ordering.cancel();
    change(action, s -> s.ordered(Optional.empty(), moved));
  }

  public void transpose() {
    change("Transpose", MatrixState::transposed);
  }

  public void frame(Frame frame) {
    change(frame == Frame.CANONICAL ? "Canonical frame" : "Frame as stored", s -> s.with(frame));
  }

  public void scale(ColourScale scale) {
    change("Colour scale", s -> s.with(scale));
  }

  public void select(Selection selection) {
    change(SELECT, s -> s.with(selection));
  }

  public void residual(boolean residual) {
    if (state().shown() instanceof Shown.Tied tied) {
      beforeResidual = tied;
    }
    change(
        residual ? "Residual" : "Weights",
        s -> s.with(residual ? new Shown.Residual() : beforeResidual));
  }

  /** Part of a gesture that {@link #endGesture} ends, as are limits and viewports. */
  public void tie(double share) {
    gesture("Tie", s -> s.with(new Shown.Tied(share)));
  }

  public void limit(OptionalDouble limit) {
    gesture("Range", s -> s.withLimit(limit));
  }

  /** Empty fits the matrix to the window. */
  public void viewport(Optional<Viewport> viewport) {
    gesture("Zoom", s -> s.withViewport(viewport));
  }

  public void endGesture() {
    steps.endGesture();
  }

  void undo() {
    history().undo();
    follow();
  }

  void redo() {
    history().redo();
    follow();
  }

  private void change(String action, UnaryOperator<MatrixState> change) {
    steps.add(action, change.apply(state()));
    state.set(steps.current());
  }

  private void gesture(String action, UnaryOperator<MatrixState> change) {
    steps.addToGesture(action, change.apply(state()));
    state.set(steps.current());
  }
}
