package orbit.app;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import orbit.circuit.Ordering;
import orbit.network.Layer;
import orbit.view.CircuitViewModel;
import orbit.view.NetworkUnit;
import orbit.view.NetworkViewModel;
import orbit.workspace.Frame;

/**
 * What the window does without a user when system properties ask for it: {@code orbit.measureStart}
 * says how long the first paint of a circuit took; {@code orbit.saveWindow} writes a picture of the
 * window to the named file once everything is measured, in the order of {@code orbit.order} and in
 * the canonical frame if {@code orbit.align} is set; of a network the layers of {@code
 * orbit.layers} and the unit of {@code orbit.unit}, with the bench as {@link UnattendedBench}, the
 * gallery as {@link UnattendedGallery} and the laboratory as {@link UnattendedLaboratory} is told,
 * a step of {@link UnattendedTour}, or of the dialog of {@link UnattendedExport}. Both then end the
 * program.
 */
final class Unattended {

  private static final int SETTLED = Integer.getInteger("orbit.saveWindowAfter", 30);

  private Unattended() {}

  static void ifAsked(MainWindow window) {
    dress(window);
    if (System.getProperty("orbit.measureStart") != null) {
      // a pulse comes before its own frame is painted: the second proves the first
      Frames.after(2, window::showsMatrix, Unattended::sayStart);
    }
    Optional.ofNullable(System.getProperty("orbit.saveWindow"))
        .map(Path::of)
        .ifPresent(
            file ->
                Frames.after(
                    1,
                    window::isSettled,
                    () -> {
                      choose(window);
                      UnattendedBench.ifAsked(window);
                      UnattendedGallery.ifAsked(window);
                      UnattendedLaboratory.ifAsked(window);
                      UnattendedTour.ifAsked(window);
                      Frames.after(
                          1,
                          () -> window.isSettled() && window.touring().isSettled(),
                          () -> finish(window, file));
                    }));
  }

  /** The theme and the size of the window, as {@code dark} and {@code 1000x700}. */
  private static void dress(MainWindow window) {
    Optional.ofNullable(System.getProperty("orbit.theme"))
        .ifPresent(theme -> window.darkProperty().set(theme.equals("dark")));
    String[] size = System.getProperty("orbit.windowSize", "").split("x", -1);
    if (size.length == 2) {
      window.stage().setWidth(Double.parseDouble(size[0]));
      window.stage().setHeight(Double.parseDouble(size[1]));
    }
  }

  /** Layers and a unit of a network, as {@code conv1,mixed3a} and {@code mixed3a:17}. */
  private static void choose(MainWindow window) {
    if (window.openedProperty().get().orElse(null) instanceof OpenedNetwork network) {
      NetworkViewModel model = network.model();
      String[] pair = System.getProperty("orbit.layers", "").split(",", -1);
      if (pair.length == 2) {
        model.choose(layer(model, pair[0]), layer(model, pair[1]));
      }
      String[] unit = System.getProperty("orbit.unit", "").split(":", -1);
      if (unit.length == 2) {
        model.choose(new NetworkUnit(layer(model, unit[0]), Integer.parseInt(unit[1])));
      }
    }
  }

  private static Layer layer(NetworkViewModel model, String name) {
    Optional<Layer> found =
        model.layers().all().stream().filter(l -> l.name().equals(name)).findFirst();
    if (found.isEmpty()) {
      complain("there is no layer " + name + ".");
    }
    return found.orElseThrow();
  }

  private static void finish(MainWindow window, Path file) {
    arrange(window);
    Frames.after(SETTLED, () -> true, () -> save(window, file));
  }

  private static void arrange(MainWindow window) {
    window.matrixProperty().getValue().ifPresent(shown -> arrange(shown.model()));
  }

  private static void arrange(CircuitViewModel model) {
    Optional.ofNullable(System.getProperty("orbit.order"))
        .map(word -> Ordering.valueOf(word.toUpperCase(Locale.ROOT)))
        .ifPresent(model::order);
    if (System.getProperty("orbit.align") != null) {
      model.frame(Frame.CANONICAL);
    }
  }

  private static void save(MainWindow window, Path file) {
    if (UnattendedStrip.ifAsked(window) || UnattendedExport.ifAsked(window, file)) {
      return;
    }
    Choosers.savePicture(window, file);
    Platform.exit();
  }

  /** Where nobody looks at the window, a complaint ends the program. */
  static void complain(String sentence) {
    if (System.getProperty("orbit.saveWindow") != null
        || System.getProperty("orbit.measureStart") != null) {
      System.err.println("orbit: " + sentence);
      System.exit(1);
    }
  }

  private static void sayStart() {
    long began = ManagementFactory.getRuntimeMXBean().getStartTime();
    System.err.println("first paint after " + (System.currentTimeMillis() - began) + " ms");
    Platform.exit();
  }
}
