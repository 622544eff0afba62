package orbit.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import javafx.util.Duration;
import orbit.figure.ColourBar;

/**
 * What the colours of a matrix mean. Dragging and scrolling change the range, a double click makes
 * it automatic again.
 */
public final class ColourBarView extends Region {

  private static final double BAR = 14;
  private static final double ACROSS = 52;
  private static final double LENGTH = 220;
  private static final double END = 16;
  private static final double PER_LENGTH = 1.01;

  private final CircuitViewModel model;
  private final ReadOnlyObjectProperty<OptionalDouble> automatic;
  private final ObjectProperty<Orientation> orientation =
      new SimpleObjectProperty<>(Orientation.VERTICAL);
  private final BooleanProperty dark = new SimpleBooleanProperty();
  private final Canvas canvas = new Canvas();
  private final PauseTransition wheelRests = new PauseTransition(Duration.millis(400));
  private double pressedAt;
  private double pressedLimit = 1;

  /**
   * @param automatic the limit where the view gives none, as {@link MatrixPane#largestProperty}
   */
  public ColourBarView(CircuitViewModel model, ReadOnlyObjectProperty<OptionalDouble> automatic) {
    this.model = model;
    this.automatic = automatic;
    getStyleClass().add("colour-bar");
    setAccessibleRole(AccessibleRole.SLIDER);
    getChildren().add(canvas);
    model.stateProperty().subscribe(this::draw);
    automatic.subscribe(this::draw);
    dark.subscribe(this::draw);
    orientation.subscribe(this::requestLayout);
    Tooltip.install(
        this, new Tooltip("Drag or scroll to change the range, double click for automatic"));
    wheelRests.setOnFinished(event -> model.endGesture());
    setOnMousePressed(this::press);
    setOnMouseDragged(this::drag);
    setOnMouseReleased(event -> model.endGesture());
    setOnMouseClicked(this::click);
    setOnScroll(this::scroll);
  }

  public ObjectProperty<Orientation> orientationProperty() {
    return orientation;
  }

  public BooleanProperty darkProperty() {
    return dark;
  }

  private boolean vertical() {
    return orientation.get() == Orientation.VERTICAL;
  }

  /** The value at the ends of the bar. */
  private double limit() {
    return model.state().limit().orElse(automatic.get().orElse(1));
  }

  private void press(MouseEvent event) {
    pressedAt = vertical() ? -event.getY() : event.getX();
    pressedLimit = limit();
  }

  private void drag(MouseEvent event) {
    double moved = (vertical() ? -event.getY() : event.getX()) - pressedAt;
    range(pressedLimit * Math.pow(PER_LENGTH, moved));
  }

  private void click(MouseEvent event) {
    if (event.getClickCount() == 2) {
      model.limit(OptionalDouble.empty());
      model.endGesture();
    }
  }

  private void scroll(ScrollEvent event) {
    range(limit() * Math.pow(PER_LENGTH, event.getDeltaY() / 4));
    wheelRests.playFromStart();
    event.consume();
  }

  private void range(double limit) {
    model.limit(OptionalDouble.of(Math.clamp(limit, 1e-12, 1e12)));
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    draw();
  }

  private void draw() {
    double length = (vertical() ? canvas.getHeight() : canvas.getWidth()) - 2 * END;
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    if (length < 8 || automatic.get().isEmpty()) {
      return;
    }
    ColourBar bar = new ColourBar(model.state().scale(), (float) limit());
    MatrixPalette palette = MatrixPalette.of(dark.get());
    paint(g, bar, (int) length);
    g.setFont(HeaderText.FONT);
    g.setStroke(palette.quiet());
    g.setLineWidth(1);
    List<ColourBar.Tick> ticks = bar.ticks((int) Math.max(3, length / (vertical() ? 24 : 44)));
    for (ColourBar.Tick tick : ticks) {
      g.setFill(palette.text());
      tick(g, tick, length);
    }
    g.setFill(palette.quiet());
    g.setTextAlign(vertical() ? TextAlignment.LEFT : TextAlignment.RIGHT);
    g.setTextBaseline(VPos.TOP);
    String label = "weight ±" + number(limit());
    g.fillText(label, vertical() ? 0 : canvas.getWidth(), vertical() ? 0 : BAR + 18);
    setAccessibleText(String.format(Locale.ROOT, "colours from %.3g to %.3g", -limit(), limit()));
  }

  private void paint(GraphicsContext g, ColourBar bar, int length) {
    int across = (int) BAR;
    int[] pixels = new int[length * across];
    int width = vertical() ? across : length;
    int height = vertical() ? length : across;
    if (vertical()) {
      bar.paintUp(pixels, width, height);
    } else {
      bar.paintAcross(pixels, width, height);
    }
    g.getPixelWriter()
        .setPixels(
            vertical() ? 0 : (int) END,
            vertical() ? (int) END : 0,
            width,
            height,
            PixelFormat.getIntArgbPreInstance(),
            pixels,
            0,
            width);
  }

  private void tick(GraphicsContext g, ColourBar.Tick tick, double length) {
    String text = number(tick.value());
    if (vertical()) {
      double y = END + (1 - tick.position()) * length;
      g.strokeLine(BAR, y, BAR + 4, y);
      g.setTextAlign(TextAlignment.LEFT);
      g.setTextBaseline(VPos.CENTER);
      g.fillText(text, BAR + 7, y);
    } else {
      double x = END + tick.position() * length;
      g.strokeLine(x, BAR, x, BAR + 4);
      g.setTextAlign(TextAlignment.CENTER);
      g.setTextBaseline(VPos.TOP);
      g.fillText(text, x, BAR + 5);
    }
  }

  private static String number(double value) {
    String digits =
        new BigDecimal(String.format(Locale.ROOT, "%.3g", Math.abs(value)))
            .stripTrailingZeros()
            .toPlainString();
    boolean zero = value == 0;
    return zero ? "0" : (value < 0 ? "−" : "") + digits;
  }

  @Override
  protected double computePrefWidth(double height) {
    return vertical() ? ACROSS + 26 : LENGTH;
  }

  @Override
  protected double computePrefHeight(double width) {
    return vertical() ? LENGTH : ACROSS;
  }
}
