package orbit.view;

import orbit.network.Layer;

/** Two layers, of which the first feeds the second. */
public record LayerPair(Layer from, Layer to) {

  @Override
  public String toString() {
    return from.name() + " → " + to.name();
  }
}
