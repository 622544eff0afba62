package orbit.view;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import javafx.application.Platform;
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
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import orbit.circuit.Bands;
import orbit.circuit.Layout;
import orbit.figure.Cell;
import orbit.figure.Grid;
import orbit.figure.Viewport;
import orbit.workspace.Selection;

/**
 * The matrix of one circuit: kernels as tiles, units along the edges. A view on its model: what the
 * user does goes there, and what is shown comes from there.
 */
public final class MatrixPane extends Region {

  /** Weights that are painted before the control first appears, rather than soon after. */
  private static final long QUICK = 2_000_000;

  private static final double ZOOM_STEP = 1.25;

  private final CircuitViewModel model;
  private final ObjectProperty<Optional<PicturePack>> pictures =
      new SimpleObjectProperty<>(Optional.empty());
  private final BooleanProperty dark = new SimpleBooleanProperty();
  private final BooleanProperty animated = new SimpleBooleanProperty();
  private final ReadOnlyStringWrapper readout = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<OptionalDouble> largest =
      new ReadOnlyObjectWrapper<>(OptionalDouble.empty());
  private final DoubleProperty density = new SimpleDoubleProperty(1);

  private final MatrixImage image = new MatrixImage();
  private final Canvas headers = new Canvas();
  private final Canvas overlay = new Canvas();
  private final HeaderText text = new HeaderText();
  private final MatrixPainting painting;
  private final MatrixAnimation animation = new MatrixAnimation(this::step);

  private Optional<HeaderLines> lines = Optional.empty();
  private Optional<MatrixRequest> asked = Optional.empty();
  private Optional<MatrixFrame> frame = Optional.empty();
  private List<Bands.Cell> outlined = List.of();
  private Optional<Cell> weight = Optional.empty();
  private Optional<MatrixDrag> drag = Optional.empty();

  /** The headers of a layout, and the widths of their names. */
  private record HeaderLines(
      Layout layout,
      HeaderLine rows,
      HeaderLine columns,
      HeaderMetrics.Names rowNames,
      HeaderMetrics.Names columnNames) {}

  public MatrixPane(CircuitViewModel model) {
    this(model, ForkJoinPool.commonPool(), Platform::runLater);
  }

  /**
   * @param worker paints
   * @param receiver runs on the JavaFX thread
   */
  MatrixPane(CircuitViewModel model, Executor worker, Executor receiver) {
    this.model = model;
    this.painting = new MatrixPainting(worker, receiver, this::painted);
    animated.set(!Platform.getPreferences().isReducedMotion());
    getStyleClass().add("matrix-pane");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleRoleDescription("matrix of kernels");
    headers.setMouseTransparent(true);
    overlay.setMouseTransparent(true);
    getChildren().addAll(image.view(), headers, overlay);
    model.stateProperty().subscribe(this::changed);
    model.symmetryProperty().subscribe(this::changed);
    model.hoverProperty().subscribe(this::drawOverlay);
    dark.subscribe(this::changed);
    density.subscribe(this::changed);
    density.bind(
        sceneProperty()
            .flatMap(Scene::windowProperty)
            .flatMap(Window::outputScaleXProperty)
            .orElse(1.0));
    pictures.subscribe(
        pack -> {
          pack.ifPresent(p -> p.arrivalsProperty().subscribe(this::drawHeaders));
          changed();
        });
    MatrixPointer.listen(this, model);
    MatrixKeys.listen(this, model);
  }

  /** Pictures of the units, shown in the headers. */
  public ObjectProperty<Optional<PicturePack>> picturesProperty() {
    return pictures;
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
    zoomAt(centreX(), centreY(), ZOOM_STEP);
    model.endGesture();
  }

  public void zoomOut() {
    zoomAt(centreX(), centreY(), 1 / ZOOM_STEP);
    model.endGesture();
  }

  /** The whole matrix in the window; stays so when the window is resized. */
  public void fit() {
    model.viewport(Optional.empty());
    model.endGesture();
  }

  private double centreX() {
    return (geometry().left() + getWidth()) / 2;
  }

  private double centreY() {
    return (geometry().top() + getHeight()) / 2;
  }

  /** Paints as for a display of another density than that of its window. */
  void densityForTests(double pixelScale) {
    density.unbind();
    density.set(pixelScale);
  }

  /** Part of a gesture: what is under the point stays there. */
  void zoomAt(double x, double y, double factor) {
    MatrixGeometry at = geometry();
    view(at, at.device().zoomAt(x * at.pixelScale(), y * at.pixelScale(), factor));
  }

  /** Part of a gesture. */
  void pan(double dx, double dy) {
    MatrixGeometry at = geometry();
    view(at, at.device().pan(dx * at.pixelScale(), dy * at.pixelScale()));
  }

  private void view(MatrixGeometry at, Viewport device) {
    Optional<Viewport> moved = Optional.of(at.with(device).view());
    model.viewport(Optional.of(MatrixGeometry.of(frame(), moved).view()));
  }

  /** Zooms so that rows and columns from the first to the last fill about half of the control. */
  void zoomTo(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    model.viewport(
        Optional.of(
            MatrixGeometry.around(frame(), firstRow, lastRow, firstColumn, lastColumn).view()));
    model.endGesture();
  }

  /** The geometry of the model's state, which may be newer than what is on screen. */
  MatrixGeometry geometry() {
    return MatrixGeometry.of(frame(), model.state().viewport());
  }

  /** The geometry of what is on screen. */
  MatrixGeometry geometryOnScreen() {
    return frame.map(MatrixFrame::geometry).orElseGet(this::geometry);
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
        hasPictures(named.rows()),
        hasPictures(named.columns()));
  }

  private boolean hasPictures(HeaderLine line) {
    return pictures
        .get()
        .filter(pack -> line.unitNumbers().anyMatch(u -> pack.has(line.side().layer(), u)))
        .isPresent();
  }

  private HeaderLines lines() {
    Layout layout = model.state().layout();
    HeaderLines known = lines.filter(l -> l.layout().equals(layout)).orElseGet(() -> lines(layout));
    lines = Optional.of(known);
    return known;
  }

  private HeaderLines lines(Layout layout) {
    HeaderLine rows = HeaderLine.rows(model.circuit(), layout);
    HeaderLine columns = HeaderLine.columns(model.circuit(), layout);
    return new HeaderLines(layout, rows, columns, text.names(rows), text.names(columns));
  }

  private void changed() {
    requestLayout();
    drawOverlay();
  }

  @Override
  protected void layoutChildren() {
    MatrixRequest request =
        new MatrixRequest(
            model.state(),
            geometry(),
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
    if (frame.isEmpty() && request.weightsRead() < QUICK) {
      painting.paintNow(request);
    } else {
      painting.request(request);
    }
  }

  private void painted(MatrixFrame next) {
    Optional<MatrixFrame> before = frame;
    animation.stop();
    frame = Optional.of(next);
    largest.set(OptionalDouble.of(next.automatic()));
    headers.setWidth(next.geometry().width());
    headers.setHeight(next.geometry().height());
    overlay.setWidth(next.geometry().width());
    overlay.setHeight(next.geometry().height());
    boolean reordered =
        before
            .filter(b -> !b.request().state().layout().equals(next.request().state().layout()))
            .isPresent();
    if (reordered && animated.get()) {
      animation.start(MatrixTransition.between(before.get(), next));
    } else {
      image.show(next);
      drawHeaders();
      drawOverlay();
      before.ifPresent(b -> painting.recycle(b.pixels()));
    }
  }

  private void step(Optional<MatrixTransition> transition, double share) {
    frame.ifPresent(
        shown -> {
          if (transition.isPresent()) {
            transition.get().paint(share, image.target(shown.geometry()));
            image.update();
          } else {
            image.show(shown);
          }
          drawHeaders();
          drawOverlay();
        });
  }

  private HeaderPainter headerPainter(Canvas on) {
    return new HeaderPainter(
        on.getGraphicsContext2D(), text, pictures.get(), MatrixPalette.of(dark.get()));
  }

  private void drawHeaders() {
    frame.ifPresent(
        f -> headerPainter(headers).paint(f.request(), animation.transition(), animation.share()));
  }

  void pointAt(Optional<Cell> at) {
    if (!weight.equals(at)) {
      weight = at;
      drawOverlay();
    }
  }

  void drag(Optional<MatrixDrag> dragged) {
    drag = dragged;
    drawOverlay();
  }

  void readout(String line) {
    readout.set(line);
  }

  Optional<Bands> bands() {
    return model.symmetryProperty().get().map(CircuitViewModel.Symmetry::bands);
  }

  /** The cell's band; the cell itself while its band is not known. */
  Selection bandOf(Selection.Cell cell) {
    int band = bands().map(b -> b.bandOf(cell.output(), cell.input())).orElse(-1);
    return band < 0 ? cell : new Selection.Band(band);
  }

  private void drawOverlay() {
    frame.ifPresent(
        f -> {
          MatrixOverlay above = new MatrixOverlay(overlay, f.request());
          if (animation.transition().isEmpty()) {
            above.pointed(model.hoverProperty().get(), weight, bands());
            above.selected(model.state().selection(), bands());
            drag.ifPresent(d -> above.dragged(d, headerPainter(overlay)));
          }
          outlined = above.outlined();
        });
  }

  @Override
  protected double computePrefWidth(double height) {
    return 640;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 480;
  }
}
