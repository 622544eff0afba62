package orbit.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import orbit.stimulus.Parameter;
import orbit.stimulus.Settings;
import orbit.stimulus.Stimuli;
import orbit.stimulus.Stimulus;
import org.kordamp.ikonli.javafx.FontIcon;

/** Which stimulus is shown, and a slider for each of its parameters. */
final class BenchControls extends VBox {

  private final BenchChoice choice;
  private final ComboBox<Stimulus> stimuli = new ComboBox<>();
  private final VBox sliders = new VBox();
  private final Label convention = new Label();
  private final Label interpolated =
      new Label("The picture is resampled here; only quarter turns are exact.");
  private final List<BenchSlider> shown = new ArrayList<>();
  private Set<Parameter> parameters = Set.of();
  private boolean following;

  /**
   * @param unitPicture asks for the picture of the chosen unit as a stimulus
   */
  BenchControls(BenchChoice choice, BenchFiles files, Runnable unitPicture) {
    this.choice = choice;
    getStyleClass().add("bench-controls");
    setMinWidth(230);
    setPrefWidth(270);
    stimuli.setId("bench-stimulus");
    stimuli.getItems().setAll(Stimuli.all());
    stimuli.setConverter(new Names());
    stimuli.setMaxWidth(Double.MAX_VALUE);
    stimuli.setVisibleRowCount(16);
    stimuli.setOnAction(event -> chosen());
    HBox.setHgrow(stimuli, Priority.ALWAYS);
    Button picture = new Button("", new FontIcon("mdi2i-image-outline"));
    picture.setId("bench-picture");
    picture.setAccessibleText("Open a picture as stimulus");
    picture.setTooltip(new Tooltip("Take a picture of your own, or a part of it"));
    picture.setOnAction(event -> files.openPicture(choice::show));
    Button unit = new Button("", new FontIcon("mdi2i-image-filter-center-focus"));
    unit.setId("bench-unit-picture");
    unit.setAccessibleText("Take the chosen unit's picture as stimulus");
    unit.setTooltip(new Tooltip("Take the picture of the chosen unit as stimulus"));
    unit.setOnAction(event -> unitPicture.run());
    HBox first = new HBox(stimuli, picture, unit);
    first.getStyleClass().add("line");
    convention.getStyleClass().add("hint");
    convention.setWrapText(true);
    interpolated.getStyleClass().add("warning");
    interpolated.setWrapText(true);
    interpolated.managedProperty().bind(interpolated.visibleProperty());
    sliders.getStyleClass().add("lines");
    VBox all = new VBox(sliders, convention, interpolated);
    all.getStyleClass().add("lines");
    ScrollPane scrolled = new ScrollPane(all);
    scrolled.getStyleClass().add("inspector");
    scrolled.setFitToWidth(true);
    scrolled.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setVgrow(scrolled, Priority.ALWAYS);
    getChildren().addAll(first, scrolled);
    choice.stimulusProperty().subscribe(this::show);
    choice.settingsProperty().subscribe(this::follow);
  }

  private void chosen() {
    if (!following && stimuli.getValue() != null) {
      choice.show(stimuli.getValue());
    }
  }

  private void show(Stimulus stimulus) {
    following = true;
    if (!stimuli.getItems().contains(stimulus)) {
      // a picture of the user's stands below those that are drawn, and stays there
      stimuli.getItems().add(stimulus);
    }
    stimuli.setValue(stimulus);
    following = false;
    convention.setText(stimulus.convention());
    if (!stimulus.parameters().equals(parameters)) {
      parameters = Set.copyOf(stimulus.parameters());
      shown.clear();
      Parameter.all().stream()
          .filter(parameters::contains)
          .forEach(parameter -> shown.add(new BenchSlider(parameter, choice)));
      sliders.getChildren().setAll(shown.stream().map(BenchSlider::node).toList());
    }
    follow(choice.settingsProperty().get());
  }

  private void follow(Settings settings) {
    // the settings of the next stimulus arrive after the stimulus itself
    shown.forEach(slider -> slider.follow(settings));
    interpolated.setVisible(choice.stimulusProperty().get().isInterpolated(settings));
  }

  private static final class Names extends StringConverter<Stimulus> {
    @Override
    public String toString(Stimulus stimulus) {
      return stimulus == null ? "" : stimulus.name();
    }

    @Override
    public Stimulus fromString(String text) {
      throw new UnsupportedOperationException("stimuli are chosen, not typed");
    }
  }
}
