package orbit.view;

import java.util.ArrayList;
import java.util.List;
import orbit.network.Batch;
import orbit.network.GraphException;
import orbit.network.Layer;
import orbit.network.Model;
import orbit.network.Network;

/**
 * What a layer answered to one picture.
 *
 * @param active units that answer above zero somewhere
 * @param largest answer of any unit
 * @param finite whether every answer is a number
 */
record LayerAnswer(Layer layer, int active, float largest, boolean finite) {

  /**
   * The answers of all layers of a network.
   *
   * @throws GraphException if the picture does not fit the network
   */
  static List<LayerAnswer> of(Model model, Network network, Batch picture) {
    List<Layer> layers = model.layers();
    List<Batch> maps = network.activations(picture, layers.stream().map(Layer::node).toList());
    List<LayerAnswer> answers = new ArrayList<>();
    for (int n = 0; n < layers.size(); n++) {
      answers.add(of(layers.get(n), maps.get(n)));
    }
    return answers;
  }

  private static LayerAnswer of(Layer layer, Batch map) {
    int cells = map.shape().height() * map.shape().width();
    float largest = Float.NEGATIVE_INFINITY;
    boolean finite = true;
    int active = 0;
    for (int unit = 0; unit < map.shape().channels(); unit++) {
      boolean answers = false;
      for (int k = unit * cells; k < (unit + 1) * cells; k++) {
        float value = map.values()[k];
        finite &= Float.isFinite(value);
        largest = Math.max(largest, value);
        answers |= value > 0;
      }
      active += answers ? 1 : 0;
    }
    return new LayerAnswer(layer, active, largest, finite);
  }
}
