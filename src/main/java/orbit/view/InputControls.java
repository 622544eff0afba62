package orbit.view;

import java.util.function.Consumer;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import orbit.network.ValueRange;

/** Where the user says how a picture becomes the network's input. */
final class InputControls extends VBox {

  private static final String CUSTOM = "other";

  private final int channels;
  private final Consumer<ValueRange> chosen;
  private final ChoiceBox<Object> preset = new ChoiceBox<>();
  private final ChoiceBox<Integer> scale = new ChoiceBox<>();
  private final TextField mean = new TextField();
  private final TextField deviation = new TextField();
  private final ChoiceBox<String> order = new ChoiceBox<>();
  private final Label problem = new InspectorLine("", "warning");
  private boolean filling;

  /**
   * @param chosen is told every range that the user describes in full
   */
  InputControls(ValueRange now, int channels, Consumer<ValueRange> chosen) {
    this.channels = channels;
    this.chosen = chosen;
    getStyleClass().add("section");
    preset.setId("input-preset");
    preset.getItems().addAll(InputForm.PRESETS);
    preset.getItems().add(CUSTOM);
    preset.setMaxWidth(Double.MAX_VALUE);
    scale.getItems().addAll(1, 255);
    order.getItems().addAll("red, green, blue", "blue, green, red");
    mean.setId("input-mean");
    deviation.setId("input-deviation");
    mean.setPrefColumnCount(14);
    deviation.setPrefColumnCount(14);
    GridPane grid = new GridPane();
    grid.getStyleClass().add("table");
    grid.addRow(0, new Label("White is"), scale);
    grid.addRow(1, new Label("Less mean"), mean);
    grid.addRow(2, new Label("By deviation"), deviation);
    if (channels == NetworkLayers.COLOURS.size()) {
      grid.addRow(3, new Label("Channels"), order);
    }
    getChildren().addAll(preset, grid, problem);
    fill(InputForm.of(now));
    preset.valueProperty().subscribe(this::choose);
    scale.valueProperty().subscribe(value -> changed());
    order.valueProperty().subscribe(value -> changed());
    mean.textProperty().subscribe(text -> changed());
    deviation.textProperty().subscribe(text -> changed());
  }

  private void choose(Object wanted) {
    if (!filling && wanted instanceof InputForm.Preset known) {
      fill(known.form());
      changed();
    }
  }

  private void fill(InputForm form) {
    filling = true;
    scale.setValue(form.scale());
    mean.setText(form.mean());
    deviation.setText(form.deviation());
    order.setValue(order.getItems().get(form.blueFirst() ? 1 : 0));
    showPreset(form);
    filling = false;
  }

  private void showPreset(InputForm form) {
    preset.setValue(
        InputForm.PRESETS.stream()
            .filter(known -> known.form().equals(form))
            .<Object>map(known -> known)
            .findFirst()
            .orElse(CUSTOM));
  }

  private void changed() {
    if (filling) {
      return;
    }
    boolean blueFirst = order.getItems().get(1).equals(order.getValue());
    InputForm form =
        new InputForm(scale.getValue(), mean.getText(), deviation.getText(), blueFirst);
    filling = true;
    showPreset(form);
    filling = false;
    try {
      ValueRange range = form.range(channels);
      problem.setText("");
      chosen.accept(range);
    } catch (IllegalArgumentException unfit) {
      problem.setText(String.valueOf(unfit.getMessage()));
    }
    problem.setManaged(!problem.getText().isEmpty());
  }
}
