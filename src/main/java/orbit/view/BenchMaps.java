package orbit.view;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import orbit.figure.ColourScale;
import orbit.figure.MapMosaic;

/** The maps of all units of the layer; a click chooses a unit. */
final class BenchMaps extends Region {

  private final TuningViewModel tuning;
  private final Canvas canvas = new Canvas();
  private final Tooltip tip = new Tooltip();
  private Optional<BenchFrame> shown = Optional.empty();
  private Optional<MapMosaic> mosaic = Optional.empty();
  private float limit = 1;
  private boolean dark;

  BenchMaps(TuningViewModel tuning) {
    this.tuning = tuning;
    getStyleClass().add("bench-maps");
    setAccessibleText("activation maps of the layer");
    getChildren().add(canvas);
    Tooltip.install(this, tip);
    tuning.unitProperty().subscribe(unit -> draw());
    tuning.scaleProperty().subscribe(scale -> draw());
    setOnMouseMoved(this::point);
    setOnMouseClicked(
        event -> {
          OptionalInt unit = at(event);
          if (unit.isPresent()) {
            tuning.unitProperty().set(unit);
          }
        });
  }

  /**
   * @param most the largest magnitude that the colours tell apart
   */
  void show(Optional<BenchFrame> frame, float most) {
    shown = frame;
    limit = most;
    draw();
  }

  void setDark(boolean now) {
    dark = now;
    draw();
  }

  @Override
  protected void layoutChildren() {
    if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
      canvas.setWidth(getWidth());
      canvas.setHeight(getHeight());
      draw();
    }
  }

  private void draw() {
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    mosaic = Optional.empty();
    if (shown.isEmpty() || getWidth() < 1 || getHeight() < 1) {
      return;
    }
    ColourScale scale = tuning.scaleProperty().get();
    int gap = dark ? 0xff1e2022 : 0xffffffff;
    MapMosaic now =
        MapMosaic.of(shown.get().maps(), 0, scale, limit, getWidth() / getHeight(), gap);
    mosaic = Optional.of(now);
    WritableImage image = new WritableImage(now.width(), now.height());
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            now.width(),
            now.height(),
            PixelFormat.getIntArgbInstance(),
            now.argb(),
            0,
            now.width());
    double zoom = zoom(now);
    g.setImageSmoothing(zoom < 1);
    g.drawImage(image, 0, 0, now.width() * zoom, now.height() * zoom);
    mark(g, now, zoom);
  }

  private double zoom(MapMosaic now) {
    double zoom = Math.min(getWidth() / now.width(), getHeight() / now.height());
    // whole pixels where it is enlarged
    return zoom >= 1 ? Math.floor(zoom) : zoom;
  }

  private void mark(GraphicsContext g, MapMosaic now, double zoom) {
    OptionalInt unit = tuning.unitProperty().get();
    if (unit.isEmpty() || unit.getAsInt() >= now.units()) {
      return;
    }
    double x = unit.getAsInt() % now.columns() * (now.tileWidth() + 1) * zoom;
    double y = unit.getAsInt() / now.columns() * (now.tileHeight() + 1) * zoom;
    g.setStroke(MatrixPalette.of(dark).accent());
    g.setLineWidth(2);
    g.strokeRect(x - 1, y - 1, now.tileWidth() * zoom + 2, now.tileHeight() * zoom + 2);
  }

  private OptionalInt at(MouseEvent event) {
    if (mosaic.isEmpty()) {
      return OptionalInt.empty();
    }
    double zoom = zoom(mosaic.get());
    int unit = mosaic.get().unitAt(event.getX() / zoom, event.getY() / zoom);
    return unit < 0 ? OptionalInt.empty() : OptionalInt.of(unit);
  }

  private void point(MouseEvent event) {
    OptionalInt unit = at(event);
    tip.setText(unit.isPresent() && shown.isPresent() ? words(shown.get(), unit.getAsInt()) : "");
  }

  private static String words(BenchFrame frame, int unit) {
    return String.format(
        Locale.ROOT,
        "%s: %.4g",
        frame.question().probe().layer().unitName(unit),
        frame.responses()[unit]);
  }

  @Override
  protected double computePrefWidth(double height) {
    return 220;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 200;
  }
}
