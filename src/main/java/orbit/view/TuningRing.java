package orbit.view;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/**
 * The responses of a family as bars round a ring, each at its place's angle: 0° right, clockwise.
 * Positive ones point outwards, red; negative ones inwards, blue. Units at one angle are fanned
 * out.
 */
public final class TuningRing extends Region {

  /**
   * A place of the family.
   *
   * @param unit empty for a hole
   * @param angle in degrees, 0 right, clockwise
   */
  public record RingPlace(OptionalInt unit, double angle) {

    /**
     * @throws IllegalArgumentException if the angle is not finite
     */
    public RingPlace {
      if (!Double.isFinite(angle)) {
        throw new IllegalArgumentException("a place cannot be at " + angle);
      }
    }
  }

  private final ObjectProperty<List<RingPlace>> places = new SimpleObjectProperty<>(List.of());
  private final ObjectProperty<double[]> values = new SimpleObjectProperty<>(new double[0]);
  private final DoubleProperty maximum = new SimpleDoubleProperty(1);
  private final DoubleProperty period = new SimpleDoubleProperty(360);
  private final ObjectProperty<OptionalDouble> needle =
      new SimpleObjectProperty<>(OptionalDouble.empty());
  private final ObjectProperty<OptionalInt> selected =
      new SimpleObjectProperty<>(OptionalInt.empty());
  private final BooleanProperty dark = new SimpleBooleanProperty();

  private final TuningRingPainter painter = new TuningRingPainter();
  private final Tooltip tip = new Tooltip();
  private IntConsumer onPick = unit -> {};
  private TuningRingShape shape = TuningRingShape.of(List.of(), 360, 0, 0);

  public TuningRing() {
    getStyleClass().add("tuning-ring");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleRoleDescription("responses round a ring");
    tip.setShowDelay(Duration.millis(150));
    getChildren().addAll(painter.canvases());
    places.subscribe(this::reshape);
    period.subscribe(this::reshape);
    values.subscribe(this::drawBars);
    maximum.subscribe(this::drawBars);
    needle.subscribe(this::drawBars);
    selected.subscribe(this::drawAll);
    dark.subscribe(this::drawAll);
    setOnMouseMoved(this::point);
    setOnMouseExited(event -> tip(""));
    setOnMouseClicked(this::pick);
  }

  /** The family's places, holes among them. */
  public ObjectProperty<List<RingPlace>> placesProperty() {
    return places;
  }

  /** A response for each place, in their order; what a hole has is not read. */
  public ObjectProperty<double[]> valuesProperty() {
    return values;
  }

  /** The response whose bar is longest; longer ones are cut. */
  public DoubleProperty maximumProperty() {
    return maximum;
  }

  /** After how many degrees places come round; at 180 each bar is drawn twice. */
  public DoubleProperty periodProperty() {
    return period;
  }

  /** The angle of the stimulus. */
  public ObjectProperty<OptionalDouble> needleProperty() {
    return needle;
  }

  /** The unit that is marked. */
  public ObjectProperty<OptionalInt> selectedProperty() {
    return selected;
  }

  public BooleanProperty darkProperty() {
    return dark;
  }

  /** Told the unit whose bar is clicked. */
  public void onPick(IntConsumer picked) {
    onPick = picked;
  }

  TuningRingShape shape() {
    return shape;
  }

  private void reshape() {
    shape = TuningRingShape.of(places.get(), period.get(), getWidth(), getHeight());
    drawAll();
  }

  @Override
  protected void layoutChildren() {
    if (shape.width() != getWidth() || shape.height() != getHeight()) {
      painter.resize(getWidth(), getHeight());
      reshape();
    }
  }

  private void drawAll() {
    painter.drawPlaces(shape, selected.get(), dark.get());
    drawBars();
  }

  /** Draws what moves with the stimulus. */
  void drawBars() {
    painter.drawBars(shape, values.get(), maximum.get(), needle.get(), dark.get());
    setAccessibleText(words());
  }

  /** How many units bear their number. */
  int numbered() {
    return painter.numbered();
  }

  private String words() {
    StringBuilder words = new StringBuilder();
    long units = places.get().stream().filter(p -> p.unit().isPresent()).count();
    words.append(units == 1 ? "1 unit" : units + " units");
    needle.get().ifPresent(at -> words.append(format(", stimulus at %.0f°", at)));
    int best = -1;
    for (int p = 0; p < Math.min(places.get().size(), values.get().length); p++) {
      boolean counts = places.get().get(p).unit().isPresent() && !Double.isNaN(values.get()[p]);
      best = counts && (best < 0 || values.get()[p] > values.get()[best]) ? p : best;
    }
    if (best >= 0) {
      words.append(", largest response ").append(describe(best));
    }
    return words.toString();
  }

  private String describe(int place) {
    RingPlace at = places.get().get(place);
    String name = at.unit().isPresent() ? "unit " + at.unit().getAsInt() : "hole";
    boolean known = at.unit().isPresent() && place < values.get().length;
    String value = known ? format(": %.4g", values.get()[place]) : "";
    return name + format(" at %.0f°", at.angle()) + value;
  }

  private static String format(String pattern, double value) {
    return String.format(Locale.ROOT, pattern, value);
  }

  private void point(MouseEvent event) {
    OptionalInt place = shape.placeAt(event.getX(), event.getY());
    tip(place.isPresent() ? describe(place.getAsInt()) : "");
    boolean unit = place.isPresent() && places.get().get(place.getAsInt()).unit().isPresent();
    setCursor(unit ? Cursor.HAND : Cursor.DEFAULT);
  }

  private void pick(MouseEvent event) {
    OptionalInt place = shape.placeAt(event.getX(), event.getY());
    if (event.getButton() == MouseButton.PRIMARY && place.isPresent()) {
      places.get().get(place.getAsInt()).unit().ifPresent(onPick);
    }
  }

  private void tip(String words) {
    if (words.isEmpty() && !tip.getText().isEmpty()) {
      Tooltip.uninstall(this, tip);
    } else if (!words.isEmpty() && tip.getText().isEmpty()) {
      Tooltip.install(this, tip);
    }
    tip.setText(words);
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 240;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 240;
  }
}
