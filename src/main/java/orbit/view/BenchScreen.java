package orbit.view;

import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import orbit.network.Shape;
import orbit.stimulus.Parameter;
import orbit.stimulus.Placement;

/**
 * The picture that the layer sees, with the field of the unit that is read. Dragging moves the
 * stimulus, scrolling scales it, where this changes it.
 */
final class BenchScreen extends Region {

  private static final double PIXELS_FOR_DOUBLE = 240;

  private final BenchChoice choice;
  private final Canvas canvas = new Canvas();
  private Optional<BenchFrame> shown = Optional.empty();
  private double pressedX;
  private double pressedY;
  private double startX;
  private double startY;

  BenchScreen(BenchChoice choice) {
    this.choice = choice;
    getStyleClass().add("bench-screen");
    setAccessibleText("the stimulus");
    getChildren().add(canvas);
    setOnMousePressed(this::press);
    setOnMouseDragged(this::drag);
    setOnScroll(this::scroll);
    choice
        .stimulusProperty()
        .subscribe(
            stimulus ->
                setCursor(
                    stimulus.parameters().contains(Parameter.X) ? Cursor.MOVE : Cursor.DEFAULT));
  }

  void show(Optional<BenchFrame> frame) {
    shown = frame;
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

  private double scale(Shape picture) {
    return Math.min(getWidth() / picture.width(), getHeight() / picture.height());
  }

  private void draw() {
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    if (shown.isEmpty() || getWidth() <= 0) {
      return;
    }
    BenchFrame frame = shown.get();
    Placement placement = frame.question().probe().placement();
    Shape picture = placement.picture();
    WritableImage image = new WritableImage(picture.width(), picture.height());
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            picture.width(),
            picture.height(),
            PixelFormat.getIntArgbInstance(),
            frame.picture(),
            0,
            picture.width());
    double scale = scale(picture);
    double wide = picture.width() * scale;
    double high = picture.height() * scale;
    double left = (getWidth() - wide) / 2;
    double top = (getHeight() - high) / 2;
    g.setImageSmoothing(false);
    g.drawImage(image, left, top, wide, high);
    // white in a white window, and black in a dark one, still end somewhere
    g.setLineWidth(1);
    g.setStroke(Color.gray(0.5));
    g.strokeRect(left + 0.5, top + 0.5, wide - 1, high - 1);
    field(g, placement, scale, left, top);
  }

  /** A thin square, dark within light. */
  private static void field(
      GraphicsContext g, Placement placement, double scale, double left, double top) {
    Shape picture = placement.picture();
    double r = placement.radius();
    // a field may be larger than the picture
    double fromX = Math.max(0, placement.centreX() + 0.5 - r);
    double fromY = Math.max(0, placement.centreY() + 0.5 - r);
    double x = left + fromX * scale;
    double y = top + fromY * scale;
    double wide = (Math.min(picture.width(), placement.centreX() + 0.5 + r) - fromX) * scale;
    double high = (Math.min(picture.height(), placement.centreY() + 0.5 + r) - fromY) * scale;
    g.setLineWidth(1);
    g.setLineDashes(4, 4);
    g.setStroke(Color.gray(0, 0.6));
    g.strokeRect(x + 0.5, y + 0.5, wide - 1, high - 1);
    g.setLineDashOffset(4);
    g.setStroke(Color.gray(1, 0.6));
    g.strokeRect(x + 0.5, y + 0.5, wide - 1, high - 1);
    g.setLineDashOffset(0);
    g.setLineDashes();
  }

  private void press(MouseEvent event) {
    pressedX = event.getX();
    pressedY = event.getY();
    startX = choice.settingsProperty().get().get(Parameter.X);
    startY = choice.settingsProperty().get().get(Parameter.Y);
  }

  private void drag(MouseEvent event) {
    if (shown.isEmpty()) {
      return;
    }
    Placement placement = shown.get().question().probe().placement();
    double radius = placement.radius() * scale(placement.picture());
    choice.set(Parameter.X, within(startX + (event.getX() - pressedX) / radius, Parameter.X));
    choice.set(Parameter.Y, within(startY + (event.getY() - pressedY) / radius, Parameter.Y));
  }

  private void scroll(ScrollEvent event) {
    double factor = Math.pow(2, event.getDeltaY() / PIXELS_FOR_DOUBLE);
    double now = choice.settingsProperty().get().get(Parameter.SCALE);
    choice.set(Parameter.SCALE, within(now * factor, Parameter.SCALE));
    event.consume();
  }

  private static double within(double value, Parameter parameter) {
    return Math.clamp(value, parameter.low(), parameter.high());
  }

  @Override
  protected double computePrefWidth(double height) {
    return 150;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 150;
  }
}
