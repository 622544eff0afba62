package orbit.app;

import orbit.engine.DjlNetwork;
import orbit.engine.EngineLibrary;
import orbit.engine.EngineUnavailableException;
import orbit.network.Graph;
import orbit.network.Network;

/** Where the engine is put behind the port. */
final class Engines {

  private Engines() {}

  /**
   * A network that can be run; waits until the engine is loaded.
   *
   * @throws IllegalStateException one sentence, if there is no engine
   */
  static Network open(Graph graph) {
    try {
      return new DjlNetwork(graph, EngineLibrary.load());
    } catch (EngineUnavailableException unavailable) {
      throw new IllegalStateException(unavailable.getMessage(), unavailable);
    }
  }
}
