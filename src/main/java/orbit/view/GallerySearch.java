package orbit.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import orbit.network.Layer;
import orbit.stimulus.UnitList;

/** What a person looks for: units by number, with or without their layer, or by their family. */
sealed interface GallerySearch {

  /** Units of a layer, in the order asked for. */
  record Units(Layer layer, List<Integer> units) implements GallerySearch {}

  /**
   * @param sentence why nothing is found
   */
  record Nothing(String sentence) implements GallerySearch {}

  /**
   * Reads {@code mixed3b:379}, {@code 379}, {@code 1, 5, 8-12}, the name of a layer, or a part of a
   * family's name.
   *
   * @param now the layer that is looked at
   */
  static GallerySearch parse(String text, Layer now, List<Layer> layers, GalleryFamilies families) {
    String wanted = text.strip();
    if (wanted.isEmpty()) {
      return new Units(now, all(now));
    }
    int colon = wanted.lastIndexOf(':');
    Optional<Layer> named = named(layers, colon < 0 ? wanted : wanted.substring(0, colon).strip());
    if (colon >= 0 && named.isEmpty()) {
      return new Nothing("There is no layer called “" + wanted.substring(0, colon).strip() + "”.");
    }
    String units = named.isEmpty() ? wanted : colon < 0 ? "" : wanted.substring(colon + 1);
    Layer layer = named.orElse(now);
    if (units.isBlank() || Character.isDigit(units.strip().charAt(0))) {
      return numbers(units, layer);
    }
    List<Integer> found =
        families.named(layer, units.strip()).stream()
            .flatMap(family -> GalleryFamilies.inOrder(family).stream())
            .distinct()
            .toList();
    return found.isEmpty()
        ? new Nothing(
            "No family of %s is called “%s”; a number such as 379 finds a unit."
                .formatted(layer.name(), units.strip()))
        : new Units(layer, found);
  }

  private static GallerySearch numbers(String text, Layer layer) {
    try {
      // while somebody types a list it ends with a comma or dash
      return new Units(
          layer, UnitList.parse(text.strip().replaceAll("[-–,\\s]+$", ""), layer.units()));
    } catch (IllegalArgumentException problem) {
      return new Nothing(layer.name() + ": " + problem.getMessage() + ".");
    }
  }

  private static Optional<Layer> named(List<Layer> layers, String name) {
    Stream<Layer> found = layers.stream().filter(layer -> layer.name().equalsIgnoreCase(name));
    return found.findFirst();
  }

  private static List<Integer> all(Layer layer) {
    return IntStream.range(0, layer.units()).boxed().toList();
  }
}
