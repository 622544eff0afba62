package orbit.view;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import orbit.stimulus.FamilyTuning;
import org.controlsfx.control.SegmentedButton;

/** Tuning curves of a family: a plot or the numbers, and above what holds for all. */
public final class TuningPane extends BorderPane {

  /** Width of its buttons. */
  static final double LEAST = 360;

  private final TuningViewModel model;
  private final TuningPlotView plot = new TuningPlotView();
  private final Label nothing = new Label();
  private final Label summary = new Label();
  private final TuningNumbers numbers;

  public TuningPane(TuningViewModel model) {
    this.model = model;
    getStyleClass().add("tuning-pane");
    numbers = new TuningNumbers(model);
    nothing.getStyleClass().add("hint");
    nothing.setWrapText(true);
    nothing.setMouseTransparent(true);
    summary.getStyleClass().add("hint");
    summary.setMinWidth(0);
    summary.setWrapText(true);
    summary.setMinHeight(Region.USE_PREF_SIZE);
    summary.setMaxWidth(Double.MAX_VALUE);
    HBox above = new HBox(kinds());
    above.getStyleClass().add("tuning-bar");
    above.setAlignment(Pos.CENTER_LEFT);
    setTop(above);
    setBottom(summary);
    setCenter(new StackPane(plot, numbers, nothing));
    plot.plotProperty().bind(model.plotProperty());
    plot.dotsProperty().bind(model.dotsProperty());
    plot.onPick(unit -> model.unitProperty().set(java.util.OptionalInt.of(unit)));
    model.kindProperty().subscribe(kind -> arrange());
    model.plotProperty().subscribe(now -> arrange());
    model.measuredProperty().subscribe(this::summarize);
  }

  private SegmentedButton kinds() {
    SegmentedButton buttons = new SegmentedButton();
    ToggleGroup group = new ToggleGroup();
    buttons.setToggleGroup(group);
    for (TuningKind kind : TuningKind.values()) {
      ToggleButton button = new ToggleButton(kind.title());
      button.setId("tuning-" + kind.name().toLowerCase(Locale.ROOT));
      button.setTooltip(new Tooltip(kind.words()));
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setOnAction(event -> model.kindProperty().set(kind));
      buttons.getButtons().add(button);
      // the model has the last word, also where a click would switch off
      model.kindProperty().subscribe(now -> button.setSelected(now == kind));
      button
          .selectedProperty()
          .subscribe(() -> button.setSelected(model.kindProperty().get() == kind));
    }
    return buttons;
  }

  public BooleanProperty darkProperty() {
    return plot.darkProperty();
  }

  /** Whether what is to be plotted is on screen. */
  boolean isPainted() {
    return model.plotProperty().get().isEmpty() || plot.isPainted();
  }

  /** Paints nothing more. */
  public void stop() {
    plot.stop();
  }

  TuningPlotView plot() {
    return plot;
  }

  private void arrange() {
    TuningKind kind = model.kindProperty().get();
    boolean table = kind == TuningKind.NUMBERS;
    numbers.setVisible(table);
    plot.setVisible(!table);
    nothing.setText(table || model.plotProperty().get().isPresent() ? "" : why(kind));
  }

  private String why(TuningKind kind) {
    boolean measured = model.measuredProperty().get().isPresent();
    return switch (kind) {
      case MAP ->
          model.unitProperty().get().isEmpty()
              ? "Choose a unit and two parameters, then press Map."
              : "Choose two parameters and press Map.";
      case PLACES -> measured ? "These units have no places to compare with." : "No responses yet.";
      case POLAR, ALIGNED -> measured ? "This parameter is no angle." : "No responses yet.";
      case STRAIGHT, NUMBERS -> "No responses yet.";
    };
  }

  private void summarize(Optional<TuningMeasured> found) {
    String words = found.map(TuningPane::words).orElse("");
    summary.setText(words);
    summary.setTooltip(words.isEmpty() ? null : new Tooltip(words));
  }

  static String words(TuningMeasured found) {
    int units = found.curves().units().size();
    StringBuilder words = new StringBuilder(units == 1 ? "1 unit" : units + " units");
    found.tuning().ifPresent(tuning -> words.append(words(tuning)));
    return words.toString();
  }

  private static String words(FamilyTuning tuning) {
    StringBuilder words = new StringBuilder();
    if (!tuning.silent().isEmpty()) {
      words.append(" (").append(tuning.silent().size()).append(" silent)");
    }
    tuning
        .correlation()
        .ifPresent(r -> words.append(format(" · aligned curves correlate %.2f", r)));
    tuning.error().ifPresent(e -> words.append(format(" · %.1f° off their places", e)));
    words.append(format(" · cover %.0f %%", 100 * tuning.coverage()));
    int holes = tuning.holes().size();
    if (holes > 0) {
      words.append(holes == 1 ? " · gap" : " · " + holes + " gaps").append(" at ");
      for (int h = 0; h < Math.min(3, holes); h++) {
        words.append(h == 0 ? "" : ", ").append(format("%.0f°", tuning.holes().get(h)));
      }
      words.append(holes > 3 ? " …" : "");
    }
    return words.toString();
  }

  private static String format(String pattern, double value) {
    return String.format(Locale.ROOT, pattern, value);
  }
}
