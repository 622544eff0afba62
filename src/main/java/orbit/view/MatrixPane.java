package orbit.view;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import orbit.circuit.Bands;
import orbit.circuit.Layout;
import orbit.circuit.Tying;
import orbit.figure.Cell;
import orbit.figure.Grid;
import orbit.workspace.Selection;

/**
 * The matrix of one circuit: kernels as tiles, units along the edges. A view on its model: what the
 * user does goes there, and what is shown comes from there.
 */
public final class MatrixPane extends Region {

  /** Weights that are painted before the control first appears, rather than soon after. */
  private static final long QUICK = 2_000_000;

  private final CircuitViewModel model;
  private final ObjectProperty<Optional<UnitPictures>> pictures =
      new SimpleObjectProperty<>(Optional.empty());
  private final BooleanProperty dark = new SimpleBooleanProperty();
  private final BooleanProperty animated = new SimpleBooleanProperty();
  private final ReadOnlyStringWrapper readout = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<OptionalDouble> largest =
      new ReadOnlyObjectWrapper<>(OptionalDouble.empty());
  private final DoubleProperty density = new SimpleDoubleProperty(1);

  private final HeaderText text = new HeaderText();
  private final MatrixPainting painting;
  private final MatrixCamera camera;
  private final MatrixScreen screen = new MatrixScreen(text, pictures::get, this::mark);
  private final MatrixTip tip = new MatrixTip(this);
  private final ObjectProperty<Optional<Tying>> tying =
      new SimpleObjectProperty<>(Optional.empty());
  private final MatrixPointer pointer;
  // held here: the pack, which outlives this control, refers to it weakly
  private final InvalidationListener arrival =
      property -> {
        screen.drawHeaders();
        requestLayout();
      };

  private Optional<HeaderLines> lines = Optional.empty();
  private Optional<MatrixRequest> asked = Optional.empty();
  private List<Bands.Cell> outlined = List.of();
  private Optional<Cell> weight = Optional.empty();
  private Optional<MatrixDrag> drag = Optional.empty();

  public MatrixPane(CircuitViewModel model) {
    this(model, ForkJoinPool.commonPool(), Platform::runLater);
  }

  /**
   * @param worker paints
   * @param receiver runs on the JavaFX thread
   */
  MatrixPane(CircuitViewModel model, Executor worker, Executor receiver) {
    this.model = model;
    this.camera = new MatrixCamera(model, this::frame);
    this.painting = new MatrixPainting(worker, receiver, this::painted);
    animated.set(!Platform.getPreferences().isReducedMotion());
    getStyleClass().add("matrix-pane");
    setPrefSize(640, 480);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleRoleDescription("matrix of kernels");
    getChildren().addAll(screen.nodes());
    model.stateProperty().subscribe(this::changed);
    model.symmetryProperty().subscribe(this::changed);
    model.hoverProperty().subscribe(screen::drawMarks);
    dark.subscribe(this::changed);
    tying.subscribe(screen::drawMarks);
    density.subscribe(this::changed);
    density.bind(
        sceneProperty()
            .flatMap(Scene::windowProperty)
            .flatMap(Window::outputScaleXProperty)
            .orElse(1.0));
    pictures.subscribe(
        pack -> {
          pack.ifPresent(
              p -> p.arrivalsProperty().addListener(new WeakInvalidationListener(arrival)));
          screen.drawHeaders();
          changed();
        });
    pointer = MatrixPointer.listen(this, model);
    MatrixKeys.listen(this, model);
  }

  /** Pictures of the units, shown in the headers. */
  public ObjectProperty<Optional<UnitPictures>> picturesProperty() {
    return pictures;
  }

  /** Which units, by their names, have a note. */
  public ObjectProperty<Predicate<String>> notedProperty() {
    return screen.notedProperty();
  }

  /** What a group convolution would tie, laid over the weights. */
  public ObjectProperty<Optional<Tying>> tyingProperty() {
    return tying;
  }

  public BooleanProperty darkProperty() {
    return dark;
  }

  /** Whether tiles glide to their new places when the order changes. */
  public BooleanProperty animatedProperty() {
    return animated;
  }

  /** What the pointer is on, in one line; empty outside the matrix. */
  public ReadOnlyStringProperty readoutProperty() {
    return readout.getReadOnlyProperty();
  }

  /**
   * The end of the colours where the view gives none, once it is known: the largest magnitude, and
   * in large matrices one that few weights exceed.
   */
  public ReadOnlyObjectProperty<OptionalDouble> largestProperty() {
    return largest.getReadOnlyProperty();
  }

  public void zoomIn() {
    camera.zoomIn();
  }

  public void zoomOut() {
    camera.zoomOut();
  }

  /** The whole matrix in the window; stays so when the window is resized. */
  public void fit() {
    camera.fit();
  }

  MatrixCamera camera() {
    return camera;
  }

  /** What the user sees, which may be older than the state. */
  Optional<MatrixFrame> frameOnScreen() {
    return screen.frame();
  }

  boolean isMoving() {
    return screen.isMoving();
  }

  HeaderLine rows() {
    return lines().rows();
  }

  HeaderLine columns() {
    return lines().columns();
  }

  List<Bands.Cell> outlined() {
    return outlined;
  }

  private MatrixGeometry.Frame frame() {
    HeaderLines named = lines();
    Grid grid =
        new Grid(
            named.rows().size(),
            named.columns().size(),
            model.circuit().weights().height(),
            model.circuit().weights().width());
    return new MatrixGeometry.Frame(
        grid,
        Math.max(1, getWidth()),
        Math.max(1, getHeight()),
        density.get(),
        named.rowNames(),
        named.columnNames(),
        named.rows().hasPictures(pictures.get()),
        named.columns().hasPictures(pictures.get()));
  }

  private HeaderLines lines() {
    Layout layout = model.state().layout();
    HeaderLines known =
        lines
            .filter(l -> l.layout().equals(layout))
            .orElseGet(() -> HeaderLines.of(model.circuit(), layout, text));
    lines = Optional.of(known);
    return known;
  }

  private void changed() {
    requestLayout();
    screen.drawMarks();
    setAccessibleText(
        new MatrixReadout(model.circuit(), model.framedWeights())
            .selection(model.state().selection()));
  }

  @Override
  protected void layoutChildren() {
    MatrixRequest request =
        new MatrixRequest(
            model.state(),
            camera.geometry(),
            rows(),
            columns(),
            model.circuit().weights(),
            model.framedWeights(),
            model.symmetryProperty().get(),
            largest.get(),
            dark.get());
    if (getWidth() <= 0 || getHeight() <= 0 || asked.filter(request::samePicture).isPresent()) {
      return;
    }
    asked = Optional.of(request);
    if (screen.frame().isEmpty() && request.weightsRead() < QUICK) {
      painting.paintNow(request);
    } else {
      painting.request(request);
    }
  }

  private void painted(MatrixFrame next) {
    largest.set(OptionalDouble.of(next.automatic()));
    screen.show(next, animated.get()).ifPresent(before -> painting.recycle(before.pixels()));
    pointer.again();
  }

  void pointAt(Optional<Cell> at) {
    if (!weight.equals(at)) {
      weight = at;
      screen.drawMarks();
    }
  }

  void drag(Optional<MatrixDrag> dragged) {
    drag = dragged;
    screen.drawMarks();
  }

  void readout(String line) {
    readout.set(line);
  }

  /** Shows a header's words beside the pointer; empty for none. */
  void tip(String words) {
    tip.say(words);
  }

  Optional<Bands> bands() {
    return model.symmetryProperty().get().map(CircuitViewModel.Symmetry::bands);
  }

  /** The cell's band; the cell itself while its band is not known. */
  Selection bandOf(Selection.Cell cell) {
    int band = bands().map(b -> b.bandOf(cell.output(), cell.input())).orElse(-1);
    return band < 0 ? cell : new Selection.Band(band);
  }

  private void mark(MatrixOverlay overlay, HeaderPainter headers) {
    tying.get().ifPresent(t -> overlay.tied(t, model.circuit(), model.state().selection()));
    overlay.pointed(model.hoverProperty().get(), weight, bands());
    overlay.selected(model.state().selection(), bands());
    drag.ifPresent(d -> overlay.dragged(d, headers));
    outlined = overlay.outlined();
  }
}
