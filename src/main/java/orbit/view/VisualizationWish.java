package orbit.view;

import orbit.network.Layer;

/** A picture of a unit that somebody wants. */
public record VisualizationWish(Layer layer, int unit, VisualizationKind kind) {

  /** The picture by which a unit is known. */
  public static VisualizationWish of(Layer layer, int unit) {
    return new VisualizationWish(layer, unit, VisualizationKind.CHANNEL);
  }

  /** Such as {@code mixed3b:379} or {@code mixed3b:379, negative}. */
  String name() {
    String unitName = layer.unitName(unit);
    return kind == VisualizationKind.CHANNEL ? unitName : unitName + ", " + kind.label();
  }
}
