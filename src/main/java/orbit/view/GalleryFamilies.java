package orbit.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import orbit.circuit.FamilyChoice;
import orbit.network.Layer;
import orbit.symmetry.Element;

/**
 * The families that are known of a network.
 *
 * @param byLayer by the layer's name, in their order
 */
public record GalleryFamilies(Map<String, List<TunedFamily>> byLayer) {

  private static final Comparator<TunedFamily.Member> BY_PLACE =
      Comparator.comparing(
          (TunedFamily.Member member) -> member.place().orElse(Element.IDENTITY),
          Comparator.comparing(Element::mirrored)
              .thenComparingDouble(Element::hue)
              .thenComparingDouble(Element::rotation));

  public GalleryFamilies {
    byLayer = Map.copyOf(byLayer);
  }

  public static GalleryFamilies of(List<FamilyChoice> known) {
    Map<String, List<TunedFamily>> byLayer = new LinkedHashMap<>();
    for (FamilyChoice choice : known) {
      byLayer
          .computeIfAbsent(choice.layer(), layer -> new ArrayList<>())
          .add(TunedFamily.of(choice.family()));
    }
    return new GalleryFamilies(byLayer);
  }

  List<TunedFamily> of(Layer layer) {
    return byLayer.getOrDefault(layer.name(), List.of());
  }

  /** The family of a layer that is called as another one, or is the same units by a new name. */
  Optional<TunedFamily> same(Layer layer, TunedFamily other) {
    return of(layer).stream()
        .filter(one -> one.name().equals(other.name()) || one.units().equals(other.units()))
        .findFirst();
  }

  /** The families of a layer whose names hold the text. */
  List<TunedFamily> named(Layer layer, String text) {
    String wanted = text.toLowerCase(Locale.ROOT);
    return of(layer).stream()
        .filter(family -> family.name().toLowerCase(Locale.ROOT).contains(wanted))
        .toList();
  }

  /** Of a unit's families the first, those with places before the others. */
  Optional<TunedFamily> of(Layer layer, int unit) {
    List<TunedFamily> all =
        of(layer).stream().filter(family -> family.units().contains(unit)).toList();
    return all.stream()
        .filter(family -> !places(family).isEmpty())
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  /** Its units in the order of their places. */
  static List<Integer> inOrder(TunedFamily family) {
    return family.members().stream()
        .filter(member -> member.unit().isPresent())
        .sorted(BY_PLACE)
        .map(member -> member.unit().getAsInt())
        .distinct()
        .toList();
  }

  /** The nominal places by unit. */
  static Map<Integer, Element> places(TunedFamily family) {
    Map<Integer, Element> places = new LinkedHashMap<>();
    for (TunedFamily.Member member : family.members()) {
      if (member.unit().isPresent()) {
        member.place().ifPresent(p -> places.put(member.unit().getAsInt(), p));
      }
    }
    return places;
  }

  /** Such as {@code curves, 225°}; empty for a unit of no family. */
  String words(Layer layer, int unit) {
    return of(layer, unit)
        .map(
            family ->
                family.name()
                    + Optional.ofNullable(places(family).get(unit))
                        .map(place -> ", " + place)
                        .orElse(""))
        .orElse("");
  }

  /** All families that a unit is in, one a line. */
  String all(Layer layer, int unit) {
    return of(layer).stream()
        .filter(family -> family.units().contains(unit))
        .map(TunedFamily::name)
        .collect(Collectors.joining("\n"));
  }
}
