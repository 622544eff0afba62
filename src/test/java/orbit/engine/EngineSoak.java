package orbit.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import orbit.network.Batch;
import orbit.network.Graph;
import orbit.network.Shape;

/** Prints the memory of the process while it asks a network again and again; run by hand. */
final class EngineSoak {

  private static final int PASSES = 10_000;
  private static final int GRADIENTS = 2_000;
  private static final String NODE = "conv2d2";

  private EngineSoak() {}

  public static void main(String[] args) throws IOException, EngineUnavailableException {
    Graph graph = RandomInception.drawn(1);
    Batch crop = Networks.drawn(new Random(2), 1, new Shape(3, 96, 96));
    Shape map = graph.shapes(crop.shape()).get(NODE);
    Batch weights = Networks.drawn(new Random(3), 1, map);
    try (DjlNetwork network = new DjlNetwork(graph, EngineLibrary.load())) {
      for (int pass = 1; pass <= PASSES; pass++) {
        network.activations(crop, NODE);
        print("forward passes", pass, 1000);
      }
      for (int pass = 1; pass <= GRADIENTS; pass++) {
        network.gradient(crop, NODE, weights);
        print("gradients", pass, 500);
      }
    }
    print("closed", 0, 1);
  }

  private static void print(String what, int passes, int every) throws IOException {
    if (passes % every == 0) {
      String resident =
          Files.readAllLines(Path.of("/proc/self/status")).stream()
              .filter(line -> line.startsWith("VmRSS:"))
              .findFirst()
              .orElse("VmRSS: unknown");
      System.out.println(passes + " " + what + ", " + resident);
    }
  }
}
