package orbit.view;

import java.util.List;
import java.util.Optional;
import orbit.network.Layer;

/** A picture of a unit that somebody wants. */
public record VisualizationWish(Layer layer, int unit, VisualizationKind kind) {

  /** The picture by which a unit is known. */
  public static VisualizationWish of(Layer layer, int unit) {
    return new VisualizationWish(layer, unit, VisualizationKind.CHANNEL);
  }

  /** The units of a layer that no source has a picture of. */
  static List<VisualizationWish> missing(
      Layer layer, List<Integer> units, Optional<UnitPictures> known) {
    return units.stream()
        .filter(unit -> known.map(p -> !p.has(layer.name(), unit)).orElse(true))
        .map(unit -> of(layer, unit))
        .toList();
  }

  /** Such as {@code mixed3b:379} or {@code mixed3b:379, negative}. */
  String name() {
    String unitName = layer.unitName(unit);
    return kind == VisualizationKind.CHANNEL ? unitName : unitName + ", " + kind.label();
  }
}
