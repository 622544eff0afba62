package orbit.view;

import java.util.List;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import orbit.stimulus.Parameter;
import orbit.stimulus.Stimulus;

/** Over what curves and maps run, how far a sweep is, and the way to end it. */
final class BenchSweepBar extends HBox {

  private final BenchViewModel model;
  private final ComboBox<Parameter> over = box("bench-sweep", "The parameter that runs");
  private final ComboBox<Parameter> rows = box("bench-rows", "The second parameter of a map");
  private final Button map = new Button("Map");
  private boolean following;

  BenchSweepBar(BenchViewModel model, BenchPlay play) {
    this.model = model;
    getStyleClass().add("bench-sweep-bar");
    setAlignment(Pos.CENTER_LEFT);
    ComboBox<Integer> steps = new ComboBox<>();
    steps.setId("bench-steps");
    steps.getItems().setAll(12, 24, 36, 72, 180);
    steps.setTooltip(new Tooltip("How many values a sweep has"));
    steps.setPrefWidth(70);
    steps.setMinWidth(70);
    steps.setOnAction(event -> model.choice().stepsProperty().set(steps.getValue()));
    model.choice().stepsProperty().subscribe(now -> steps.setValue(now.intValue()));
    over.setOnAction(event -> chosen());
    map.setId("bench-map");
    map.setMinWidth(Region.USE_PREF_SIZE);
    map.setTooltip(new Tooltip("Measure every unit over both parameters"));
    map.setOnAction(
        event -> {
          model.tuning().kindProperty().set(TuningKind.MAP);
          model.map(rows.getValue());
        });
    map.disableProperty().bind(rows.valueProperty().isNull());
    Region gap = new Region();
    setHgrow(gap, Priority.ALWAYS);
    getChildren()
        .addAll(label("Sweep"), over, steps, play, label("with"), rows, map, gap, progress());
    model.choice().stimulusProperty().subscribe(this::offer);
    model
        .choice()
        .parameterProperty()
        .subscribe(now -> offer(model.choice().stimulusProperty().get()));
  }

  private static Label label(String text) {
    Label label = new Label(text);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private HBox progress() {
    ProgressBar bar = new ProgressBar();
    bar.setPrefWidth(90);
    bar.progressProperty().bind(model.progressProperty());
    Button cancel = new Button("Cancel");
    cancel.setId("bench-cancel");
    cancel.setMinWidth(Region.USE_PREF_SIZE);
    cancel.setOnAction(event -> model.cancelSweep());
    HBox both = new HBox(bar, cancel);
    both.getStyleClass().add("line");
    both.setAlignment(Pos.CENTER_RIGHT);
    both.setMinWidth(Region.USE_PREF_SIZE);
    both.visibleProperty().bind(model.progressProperty().greaterThanOrEqualTo(0));
    return both;
  }

  private void chosen() {
    if (!following && over.getValue() != null) {
      model.choice().parameterProperty().set(over.getValue());
    }
  }

  private void offer(Stimulus stimulus) {
    following = true;
    Set<Parameter> changing = stimulus.parameters();
    List<Parameter> all = Parameter.all().stream().filter(changing::contains).toList();
    Parameter swept = model.choice().parameterProperty().get();
    over.getItems().setAll(all);
    over.setValue(changing.contains(swept) ? swept : null);
    List<Parameter> others = all.stream().filter(p -> p != swept).toList();
    Parameter before = rows.getValue();
    rows.getItems().setAll(others);
    boolean kept = before != null && others.contains(before);
    rows.setValue(
        kept
            ? before
            : others.contains(Parameter.HUE)
                ? Parameter.HUE
                : others.isEmpty() ? null : others.getFirst());
    following = false;
  }

  private static ComboBox<Parameter> box(String id, String words) {
    ComboBox<Parameter> box = new ComboBox<>();
    box.setId(id);
    box.setAccessibleText(words);
    box.setTooltip(new Tooltip(words));
    box.setPrefWidth(104);
    box.setMinWidth(104);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Parameter value) {
            return value == null ? "" : value.label();
          }

          @Override
          public Parameter fromString(String text) {
            return Parameter.named(text).orElseThrow();
          }
        });
    return box;
  }
}
