package orbit.view;

import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import orbit.stimulus.Parameter;
import org.kordamp.ikonli.javafx.FontIcon;

/** Lets the swept parameter run by itself: play and hold, speed, and steps forth and back. */
final class BenchPlay extends HBox {

  private static final double SMOOTH = 0;

  private final BenchChoice choice;
  private final BenchMotion motion = new BenchMotion();
  private final ToggleButton play = new ToggleButton("", new FontIcon("mdi2p-play"));
  private final ComboBox<Double> speed =
      new ComboBox<>(FXCollections.observableArrayList(10.0, 30.0, 60.0, 120.0, 360.0));
  private final ComboBox<Double> step =
      new ComboBox<>(FXCollections.observableArrayList(SMOOTH, 1.0, 5.0, 10.0, 22.5, 45.0, 90.0));
  private double owed;
  private long last;
  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          double seconds = last == 0 ? 0 : Math.min(0.25, (now - last) / 1e9);
          last = now;
          run(seconds);
        }
      };

  BenchPlay(BenchChoice choice) {
    this.choice = choice;
    getStyleClass().add("line");
    setAlignment(Pos.CENTER_LEFT);
    play.setId("bench-play");
    play.setAccessibleText("play");
    play.setTooltip(new Tooltip("Let the swept parameter run, or hold it (Space)"));
    play.selectedProperty().subscribe(this::playing);
    speed.setId("bench-speed");
    speed.setValue(60.0);
    speed.setConverter(words(value -> "%.0f°/s".formatted(value)));
    speed.setTooltip(new Tooltip("Degrees a second; what is no angle runs its length in 360"));
    step.setId("bench-step");
    step.setValue(SMOOTH);
    step.setConverter(
        words(
            value ->
                value == SMOOTH
                    ? "smooth"
                    : (value % 1 == 0 ? "%.0f°" : "%.1f°").formatted(value)));
    step.setTooltip(new Tooltip("How far the stimulus moves at once"));
    for (ComboBox<Double> box : List.of(speed, step)) {
      box.setPrefWidth(88);
      box.setMinWidth(60);
    }
    getChildren()
        .addAll(
            button("bench-back", "mdi2s-step-backward", "One step back", -1),
            play,
            button("bench-forth", "mdi2s-step-forward", "One step on", 1),
            speed,
            step);
  }

  private Button button(String id, String icon, String words, int direction) {
    Button button = new Button("", new FontIcon(icon));
    button.setId(id);
    button.setAccessibleText(words);
    button.setTooltip(new Tooltip(words));
    button.setOnAction(event -> move(direction * size()));
    return button;
  }

  private double size() {
    return step.getValue() == SMOOTH ? 5 : step.getValue();
  }

  /** Holds the stimulus where it is. */
  void hold() {
    play.setSelected(false);
  }

  void toggle() {
    play.setSelected(!play.isSelected());
  }

  private void playing(boolean now) {
    play.setGraphic(new FontIcon(now ? "mdi2p-pause" : "mdi2p-play"));
    last = 0;
    owed = 0;
    if (now) {
      timer.start();
    } else {
      timer.stop();
    }
  }

  /** Lets some time pass. */
  void run(double seconds) {
    owed += seconds * speed.getValue();
    double smallest = step.getValue();
    // mirrored or not: twice a second at the usual speed
    double quantum = choice.parameterProperty().get() == Parameter.MIRROR ? 60 : smallest;
    if (quantum == SMOOTH) {
      move(owed);
      owed = 0;
    } else if (owed >= quantum) {
      double steps = Math.floor(owed / quantum);
      owed -= steps * quantum;
      move(steps * quantum);
    }
  }

  private void move(double by) {
    Parameter parameter = choice.parameterProperty().get();
    double now = choice.settingsProperty().get().get(parameter);
    choice.set(parameter, motion.advance(parameter, now, by));
  }

  private static StringConverter<Double> words(java.util.function.Function<Double, String> words) {
    return new StringConverter<>() {
      @Override
      public String toString(Double value) {
        return value == null ? "" : words.apply(value);
      }

      @Override
      public Double fromString(String text) {
        throw new UnsupportedOperationException("these values are chosen, not typed");
      }
    };
  }
}
