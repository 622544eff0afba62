package orbit.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import orbit.stimulus.Parameter;
import orbit.stimulus.Settings;
import orbit.stimulus.TuningCurves;
import org.kordamp.ikonli.javafx.FontIcon;

/** Tuning curves of a file: the ring, the plots, and a slider that runs along the curves. */
public final class TuningFilePane extends BorderPane {

  private final TuningViewModel model;
  private final TuningCurves curves;
  private final TuningRing ring = new TuningRing();
  private final TuningPane tuning;
  private final BooleanProperty dark = new SimpleBooleanProperty();
  private final Slider slider;
  private final Label value = new Label();

  public TuningFilePane(TuningViewModel model, TuningCurves curves, BenchFiles files) {
    this.model = model;
    this.curves = curves;
    getStyleClass().add("tuning-file");
    tuning = new TuningPane(model);
    tuning.darkProperty().bind(dark);
    ring.darkProperty().bind(dark);
    ring.setPrefSize(340, 340);
    ring.onPick(unit -> model.unitProperty().set(OptionalInt.of(unit)));
    model.unitProperty().subscribe(ring.selectedProperty()::set);
    Label title = new Label(curves.name());
    title.getStyleClass().add("selection-name");
    VBox about = new VBox(title, new InspectorLine(words(curves), "hint"));
    curves.about().forEach(line -> about.getChildren().add(new InspectorLine(line, "hint")));
    about.getStyleClass().add("lines");
    Button save = new Button("Save as…", new FontIcon("mdi2c-content-save-outline"));
    save.setTooltip(new Tooltip("As a tuning file, or as a table (CSV)"));
    save.setOnAction(event -> files.save(curves));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox above = new HBox(about, gap, save);
    above.getStyleClass().add("network-bar");
    HBox parts = new HBox(ring, tuning);
    parts.getStyleClass().add("bench-parts");
    HBox.setHgrow(tuning, Priority.ALWAYS);
    slider = slider();
    setTop(above);
    setCenter(parts);
    setBottom(sliderLine());
    model.measuredProperty().subscribe(this::place);
    model.momentProperty().subscribe(moment -> turn());
    model.curvesProperty().set(Optional.of(curves));
    move(slider.getValue());
  }

  private static String words(TuningCurves curves) {
    return "%s of %s; %s"
        .formatted(
            curves.units().size() == 1 ? "1 unit" : curves.units().size() + " units",
            curves.layer(),
            curves.stimulus() + (curves.convention().isEmpty() ? "" : "; " + curves.convention()));
  }

  private Slider slider() {
    double low = curves.positions().getFirst();
    double high = curves.positions().getLast();
    Slider made = new Slider(low, curves.period().orElse(high) > high - low ? end() : high, low);
    made.setId("tuning-position");
    made.setAccessibleText(curves.parameter().label());
    made.valueProperty().subscribe(now -> move(now.doubleValue()));
    HBox.setHgrow(made, Priority.ALWAYS);
    return made;
  }

  private double end() {
    double first = curves.positions().getFirst();
    return curves.period().isPresent()
        ? first + curves.period().getAsDouble()
        : curves.positions().getLast();
  }

  private HBox sliderLine() {
    value.setMinWidth(64);
    HBox line = new HBox(new Label(curves.parameter().label()), slider, value);
    line.getStyleClass().add("network-bar");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private void move(double position) {
    Parameter parameter = curves.parameter();
    double within =
        parameter.isAngle() ? position : Math.clamp(position, parameter.low(), parameter.high());
    model
        .momentProperty()
        .set(
            Optional.of(
                new TuningViewModel.Moment(Settings.of(parameter, within), Optional.empty())));
    value.setText(
        String.format(Locale.ROOT, parameter.isAngle() ? "%.1f" : "%.2f", within)
            + parameter.unit());
  }

  private void place(Optional<TuningMeasured> found) {
    ring.placesProperty().set(found.map(TuningMeasured::ring).orElse(List.of()));
    ring.periodProperty().set(curves.period().orElse(360));
    double most =
        found
            .map(f -> f.units().stream().mapToDouble(unit -> unit.response()).max().orElse(0))
            .orElse(0.0);
    ring.maximumProperty().set(most > 0 ? most : 1);
    turn();
  }

  private void turn() {
    Optional<Settings> now = model.momentProperty().get().map(TuningViewModel.Moment::settings);
    OptionalDouble position =
        now.map(s -> OptionalDouble.of(s.get(curves.parameter()))).orElse(OptionalDouble.empty());
    ring.needleProperty().set(curves.parameter().isAngle() ? position : OptionalDouble.empty());
    model
        .measuredProperty()
        .get()
        .filter(found -> position.isPresent())
        .ifPresent(found -> ring.valuesProperty().set(found.round(position.getAsDouble())));
  }

  public BooleanProperty darkProperty() {
    return dark;
  }

  /** Whether the curves are on screen. */
  public boolean isPainted() {
    return model.measuredProperty().get().isPresent() && tuning.isPainted();
  }

  /** Paints nothing more. */
  public void stop() {
    tuning.stop();
  }

  TuningRing ring() {
    return ring;
  }
}
