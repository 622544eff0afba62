package orbit.app;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import orbit.network.Layer;
import orbit.stimulus.Parameter;
import orbit.stimulus.Stimuli;
import orbit.stimulus.UnitList;
import orbit.view.BenchViewModel;
import orbit.view.TunedFamily;
import orbit.view.TuningKind;

/**
 * Opens the stimulus bench without a user: {@code orbit.bench} is layer, stimulus and settings such
 * as {@code mixed3b,curve,rotation=45,length=2}; {@code orbit.benchUnits} the units of a family,
 * the first of them in front; {@code orbit.benchPlot} the kind of plot; {@code orbit.benchMap} the
 * second parameter of a map, of unit {@code orbit.benchUnit}.
 */
final class UnattendedBench {

  private UnattendedBench() {}

  static void ifAsked(MainWindow window) {
    Optional<BenchSlot> slot = window.openedProperty().get().flatMap(Opened::bench);
    if (System.getProperty("orbit.bench") == null || slot.isEmpty()) {
      return;
    }
    slot.get().benchProperty().subscribe(bench -> bench.ifPresent(open -> arrange(open.model())));
    slot.get().open();
  }

  private static void arrange(BenchViewModel model) {
    String[] words = System.getProperty("orbit.bench", "").split(",", -1);
    for (Layer layer : model.network().layers()) {
      if (layer.name().equals(words[0])) {
        model.layerProperty().set(layer);
      }
    }
    for (int w = 1; w < words.length; w++) {
      String[] parts = words[w].split("=", 2);
      if (parts.length == 1) {
        model.choice().show(Stimuli.named(words[w]).orElseThrow());
      } else {
        model.choice().set(Parameter.named(parts[0]).orElseThrow(), Double.parseDouble(parts[1]));
      }
    }
    String units = System.getProperty("orbit.benchUnits", "");
    if (!units.isEmpty()) {
      List<Integer> some = UnitList.parse(units, model.layerProperty().get().units());
      model.tuning().familyProperty().set(TunedFamily.of("units " + units, some));
    }
    Optional.ofNullable(System.getProperty("orbit.benchPlot"))
        .map(word -> TuningKind.valueOf(word.toUpperCase(Locale.ROOT)))
        .ifPresent(model.tuning().kindProperty()::set);
    Optional.ofNullable(System.getProperty("orbit.benchMap"))
        .flatMap(Parameter::named)
        .ifPresent(rows -> mapOnceMeasured(model, rows));
    Optional.ofNullable(Integer.getInteger("orbit.benchUnit"))
        .ifPresent(unit -> model.tuning().unitProperty().set(OptionalInt.of(unit)));
  }

  private static void mapOnceMeasured(BenchViewModel model, Parameter rows) {
    PauseTransition pause = new PauseTransition(Duration.millis(500));
    pause.setOnFinished(
        event -> {
          if (model.isSettled()) {
            model.map(rows);
          } else {
            pause.playFromStart();
          }
        });
    pause.play();
  }
}
