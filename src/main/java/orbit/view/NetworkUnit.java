package orbit.view;

import orbit.network.Layer;

/** A unit of a network. */
public record NetworkUnit(Layer layer, int index) {

  /** Written {@code mixed3b:379}. */
  public String name() {
    return layer.unitName(index);
  }
}
