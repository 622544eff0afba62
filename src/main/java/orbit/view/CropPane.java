package orbit.view;

import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import orbit.figure.InputPicture;
import orbit.network.Shape;
import orbit.network.ValueRange;
import orbit.stimulus.StoredPicture;

/** A picture on which a square is drawn by dragging; a square that is dragged moves. */
public final class CropPane extends Region {

  private static final int LEAST = 8;

  private final StoredPicture picture;
  private final Shape shape;
  private final WritableImage image;
  private final Canvas canvas = new Canvas();
  private int left;
  private int top;
  private int side;
  private double pressedX;
  private double pressedY;
  private boolean moving;
  private int startLeft;
  private int startTop;

  /** The middle square is chosen at first. */
  public CropPane(StoredPicture picture) {
    this.picture = picture;
    shape = picture.colours().shape();
    side = Math.min(shape.width(), shape.height());
    left = (shape.width() - side) / 2;
    top = (shape.height() - side) / 2;
    image = new WritableImage(shape.width(), shape.height());
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            shape.width(),
            shape.height(),
            PixelFormat.getIntArgbInstance(),
            InputPicture.argb(picture.colours(), 0, new ValueRange(0, 1)),
            0,
            shape.width());
    getChildren().add(canvas);
    setCursor(Cursor.CROSSHAIR);
    setOnMousePressed(this::press);
    setOnMouseDragged(this::drag);
  }

  /** The part that is chosen. */
  public StoredPicture chosen() {
    return picture.crop(top, left, side);
  }

  private double scale() {
    return Math.min(getWidth() / shape.width(), getHeight() / shape.height());
  }

  private double x(MouseEvent event) {
    return (event.getX() - (getWidth() - shape.width() * scale()) / 2) / scale();
  }

  private double y(MouseEvent event) {
    return (event.getY() - (getHeight() - shape.height() * scale()) / 2) / scale();
  }

  private void press(MouseEvent event) {
    pressedX = x(event);
    pressedY = y(event);
    boolean whole = side == Math.min(shape.width(), shape.height());
    moving =
        !whole
            && pressedX >= left
            && pressedX < left + side
            && pressedY >= top
            && pressedY < top + side;
    startLeft = left;
    startTop = top;
  }

  private void drag(MouseEvent event) {
    double dx = x(event) - pressedX;
    double dy = y(event) - pressedY;
    if (moving) {
      left = Math.clamp(Math.round(startLeft + dx), 0, shape.width() - side);
      top = Math.clamp(Math.round(startTop + dy), 0, shape.height() - side);
    } else {
      int most = Math.min(shape.width(), shape.height());
      side =
          (int)
              Math.clamp(
                  Math.round(Math.max(Math.abs(dx), Math.abs(dy))), Math.min(LEAST, most), most);
      left = Math.clamp(Math.round(dx < 0 ? pressedX - side : pressedX), 0, shape.width() - side);
      top = Math.clamp(Math.round(dy < 0 ? pressedY - side : pressedY), 0, shape.height() - side);
    }
    draw();
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    draw();
  }

  private void draw() {
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    double scale = scale();
    double x = (getWidth() - shape.width() * scale) / 2;
    double y = (getHeight() - shape.height() * scale) / 2;
    g.drawImage(image, x, y, shape.width() * scale, shape.height() * scale);
    g.setFill(Color.gray(0, 0.5));
    double a = left * scale;
    double b = top * scale;
    double s = side * scale;
    double wide = shape.width() * scale;
    double high = shape.height() * scale;
    g.fillRect(x, y, wide, b);
    g.fillRect(x, y + b + s, wide, high - b - s);
    g.fillRect(x, y + b, a, s);
    g.fillRect(x + a + s, y + b, wide - a - s, s);
    g.setStroke(Color.WHITE);
    g.setLineWidth(1.5);
    g.strokeRect(x + a, y + b, s, s);
  }

  @Override
  protected double computePrefWidth(double height) {
    return Math.clamp(shape.width(), 320, 720);
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.clamp((double) shape.height() * prefWidth(-1) / shape.width(), 160, 560);
  }
}
