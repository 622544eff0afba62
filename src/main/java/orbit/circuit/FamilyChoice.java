package orbit.circuit;

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
 * @param score how exactly the units stand in their places, 0 to 1, where known
 */
public record FamilyChoice(
    String layer, OptionalInt layerUnits, Family family, OptionalDouble score) {

  /** A family of which no score is known. */
  public FamilyChoice(String layer, OptionalInt layerUnits, Family family) {
    this(layer, layerUnits, family, OptionalDouble.empty());
  }

  /** A family of a file. */
  static FamilyChoice of(FamilyFile file, FamilyFile.Entry entry) {
    OptionalInt units = entry.layer().isEmpty() ? file.layerUnits() : OptionalInt.empty();
    return new FamilyChoice(file.layerOf(entry), units, entry.family(), entry.score());
  }
}
