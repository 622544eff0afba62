package orbit.circuit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import orbit.family.Family;
import orbit.family.FamilyFile;

/**
 * A family of a layer that is to be a side of a circuit, or part of one.
 *
 * @param layer name of the layer
 * @param layerUnits number of its units, where it is known
 * @param family with its own group
 * @param score how alike its units are, where a file tells it
 * @param notes what else a file tells of it; may be empty
 */
public record FamilyChoice(
    String layer, OptionalInt layerUnits, Family family, OptionalDouble score, String notes) {

  /** A family of which nothing is told. */
  public FamilyChoice(String layer, OptionalInt layerUnits, Family family) {
    this(layer, layerUnits, family, OptionalDouble.empty(), "");
  }

  /** All families of a file. */
  public static List<FamilyChoice> all(FamilyFile file) {
    return file.entries().stream().map(entry -> of(file, entry)).toList();
  }

  /**
   * Own families before others; another gives way where an own one of its layer has its name, or
   * where those of its layer have at least half of its units.
   */
  public static List<FamilyChoice> together(List<FamilyChoice> own, List<FamilyChoice> others) {
    Set<String> names = own.stream().map(FamilyChoice::inLayer).collect(Collectors.toSet());
    Set<String> taken =
        own.stream().flatMap(FamilyChoice::unitsInLayer).collect(Collectors.toSet());
    return Stream.concat(
            own.stream(),
            others.stream()
                .filter(other -> !names.contains(other.inLayer()))
                .filter(
                    other -> {
                      long all = other.units().count();
                      long covered = other.unitsInLayer().filter(taken::contains).count();
                      return all == 0 || 2 * covered < all;
                    }))
        .toList();
  }

  /** Those of which no unit stands in one before it, as a file lists them. */
  public static List<FamilyChoice> disjoint(List<FamilyChoice> families) {
    Set<String> taken = new HashSet<>();
    List<FamilyChoice> kept = new ArrayList<>();
    for (FamilyChoice each : families) {
      if (each.unitsInLayer().noneMatch(taken::contains)) {
        each.unitsInLayer().forEach(taken::add);
        kept.add(each);
      }
    }
    return kept;
  }

  private String inLayer() {
    return layer + "/" + family.name();
  }

  private Stream<String> unitsInLayer() {
    return units().mapToObj(unit -> layer + ":" + unit);
  }

  /** The units that stand in it. */
  public IntStream units() {
    return family.members().stream()
        .filter(member -> member.unit().isPresent())
        .mapToInt(member -> member.unit().getAsInt());
  }

  /** As a file of several layers lists it. */
  public FamilyFile.Entry entry() {
    return new FamilyFile.Entry(family, score, notes, layer);
  }

  /** A family of a file. */
  static FamilyChoice of(FamilyFile file, FamilyFile.Entry entry) {
    OptionalInt units = entry.layer().isEmpty() ? file.layerUnits() : OptionalInt.empty();
    return new FamilyChoice(
        file.layerOf(entry), units, entry.family(), entry.score(), entry.notes());
  }
}
