package orbit.visualization;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import orbit.engine.DjlNetwork;
import orbit.engine.EngineLibrary;
import orbit.engine.EngineUnavailableException;
import orbit.format.ModelFile;
import orbit.network.Layer;
import orbit.network.Model;

/** Prints the memory of the process while it makes pictures of 200 units; run by hand. */
final class AscentSoak {

  private static final int UNITS = 200;
  private static final int STEPS = 32;

  private AscentSoak() {}

  public static void main(String[] args) throws IOException, EngineUnavailableException {
    Model model = ModelFile.read(Path.of("models/leaves"));
    Layer layer = model.layer("mixed3b").orElseThrow();
    Settings settings =
        new Settings(64, STEPS, 0, 1, Parametrisation.PUBLISHED, Transform.PUBLISHED, 0.05);
    try (DjlNetwork network = new DjlNetwork(model.graph(), EngineLibrary.load(1))) {
      Visualizer visualizer = new Visualizer(model, network);
      for (int unit = 0; unit < UNITS; unit++) {
        Objective mean = new Objective.Unit(unit, Place.CHANNEL);
        visualizer.make(Request.of(model, layer, mean, settings), Watch.UNWATCHED);
        if ((unit + 1) % 20 == 0) {
          String resident =
              Files.readAllLines(Path.of("/proc/self/status")).stream()
                  .filter(line -> line.startsWith("VmRSS:"))
                  .findFirst()
                  .orElse("VmRSS: unknown");
          System.out.println(unit + 1 + " units, " + resident);
        }
      }
    }
  }
}
