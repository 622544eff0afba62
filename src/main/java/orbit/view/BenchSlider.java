package orbit.view;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import orbit.stimulus.Parameter;
import orbit.stimulus.Settings;

/** A parameter's name, slider and value; scale by equal factors, mirror as a check box. */
final class BenchSlider {

  private final Parameter parameter;
  private final BenchChoice choice;
  private final Label name = new Label();
  private final Slider slider;
  private final TextField value = new TextField();
  private final CheckBox mirror = new CheckBox();
  private final HBox line = new HBox();
  // while the controls follow the settings, they change nothing
  private boolean following;

  BenchSlider(Parameter parameter, BenchChoice choice) {
    this.parameter = parameter;
    this.choice = choice;
    String label = parameter.label();
    name.setText(label);
    name.setMinWidth(66);
    line.getStyleClass().add("line");
    line.setAlignment(Pos.CENTER_LEFT);
    slider = new Slider(at(parameter.low()), at(parameter.high()), at(parameter.low()));
    slider.setId("bench-" + label);
    slider.setAccessibleText(label);
    slider.setBlockIncrement(parameter.isAngle() ? 5 : (slider.getMax() - slider.getMin()) / 40);
    slider.setMinWidth(60);
    HBox.setHgrow(slider, Priority.ALWAYS);
    // not subscribed: what the slider begins with is nobody's wish
    slider.valueProperty().addListener((p, before, moved) -> set(of(moved.doubleValue())));
    value.setId("bench-" + label + "-value");
    value.setAccessibleText(label);
    value.setPrefColumnCount(5);
    value.setMinWidth(58);
    value.setMaxWidth(58);
    value.getStyleClass().add("bench-value");
    value.setOnAction(event -> typed());
    value.focusedProperty().subscribe(focused -> leave(focused));
    mirror.setId("bench-mirror");
    mirror.setAccessibleText("mirrored left-right");
    mirror.setOnAction(event -> set(mirror.isSelected() ? 1 : 0));
    line.getChildren()
        .setAll(
            parameter == Parameter.MIRROR
                ? List.<Node>of(name, mirror)
                : List.<Node>of(name, slider, value));
  }

  Node node() {
    return line;
  }

  /** Shows a value; the user's own dragging is not disturbed by it. */
  void follow(Settings settings) {
    following = true;
    double now = settings.get(parameter);
    if (Math.abs(of(slider.getValue()) - now) > 1e-9) {
      slider.setValue(at(now));
    }
    mirror.setSelected(now >= 0.5);
    if (!value.isFocused()) {
      value.setText(text(now));
    }
    following = false;
  }

  private void set(double wanted) {
    if (!following) {
      choice.set(parameter, wanted);
    }
  }

  private void typed() {
    try {
      String digits = value.getText().replaceAll("[°×\\s]", "").replace('−', '-').replace(',', '.');
      choice.set(parameter, Double.parseDouble(digits));
      value.getStyleClass().remove("wrong");
    } catch (IllegalArgumentException problem) {
      value.getStyleClass().add("wrong");
      return;
    }
    value.setText(text(choice.settingsProperty().get().get(parameter)));
  }

  private void leave(boolean focused) {
    if (!focused) {
      value.getStyleClass().remove("wrong");
      value.setText(text(choice.settingsProperty().get().get(parameter)));
    }
  }

  private String text(double now) {
    String digits = parameter.isAngle() ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, digits, now) + parameter.unit();
  }

  /** Where a value is on the slider. */
  private double at(double now) {
    return parameter == Parameter.SCALE ? Math.log(now) / Math.log(2) : now;
  }

  private double of(double position) {
    return parameter == Parameter.SCALE
        ? Math.clamp(Math.pow(2, position), parameter.low(), parameter.high())
        : position;
  }
}
