package orbit.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.Arrays;

/** What {@link EngineLibraryTest} starts in a Java of its own: the gradient of a sum of squares. */
final class EngineProbe {

  private EngineProbe() {}

  public static void main(String[] args) {
    try {
      EngineLibrary library = EngineLibrary.load();
      System.out.println(library.version() + " " + Arrays.toString(gradient(library, 1, 2, 3)));
    } catch (EngineUnavailableException none) {
      System.out.println(none.getMessage());
    }
  }

  static float[] gradient(EngineLibrary library, float... at) {
    try (NDManager manager = library.engine().newBaseManager();
        GradientCollector collector = library.engine().newGradientCollector()) {
      NDArray x = manager.create(at);
      x.setRequiresGradient(true);
      collector.backward(x.mul(x).sum());
      return x.getGradient().toFloatArray();
    }
  }
}
