package orbit.visualization;

import orbit.network.Model;
import orbit.network.Network;

/**
 * Makes the pictures of a network's units. May be asked from several threads; the same request
 * gives the same pictures on a machine, whatever else is made.
 */
public final class Visualizer {

  private final Model model;
  private final Network network;

  /**
   * @param network what computes the model's graph; stays the caller's to close
   */
  public Visualizer(Model model, Network network) {
    this.model = model;
    this.network = network;
  }

  public Model model() {
    return model;
  }

  /**
   * @throws orbit.network.GraphException if there is no such node or unit
   * @throws ArithmeticException if the network answers with what is no number
   * @throws java.util.concurrent.CancellationException if the watcher ends it
   */
  public Visualization make(Request request, Watch watch) {
    Stage stage = Stage.of(model.graph(), request);
    try (Network part = network.with(stage.graph())) {
      return new Ascent(stage, part, model.range(), request).run(watch);
    }
  }
}
