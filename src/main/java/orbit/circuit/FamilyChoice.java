package orbit.circuit;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
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

  /** A family of a file. */
  static FamilyChoice of(FamilyFile file, FamilyFile.Entry entry) {
    OptionalInt units = entry.layer().isEmpty() ? file.layerUnits() : OptionalInt.empty();
    return new FamilyChoice(
        file.layerOf(entry), units, entry.family(), entry.score(), entry.notes());
  }
}
