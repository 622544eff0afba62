package orbit.discovery;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import orbit.family.Arrangement;
import orbit.family.Family;
import orbit.family.FamilyEdit;
import orbit.family.FamilyFile;
import orbit.family.FamilyWriter;
import tools.jackson.databind.node.ObjectNode;

/**
 * A family that was found, with what it is worth.
 *
 * @param score mean correlation of its units with their common template, each turned back; 1 for
 *     exact copies. Of an invariant unit 1 less its largest change; chance and all below it have no
 *     meaning there
 * @param chance what units with shuffled phases reach with the same template; of a mirror pair,
 *     what the two reach in slanted mirrors
 * @param pValue chance that shuffled phases give so many units so near one another in this layer;
 *     of a mirror pair, the share of false ones among those as alike
 * @param error root mean square of measured less nominal angles, in degrees
 * @param agreement of the turns between pairs with one angle for each unit, 0 to 1
 */
public record FoundFamily(
    Family family, double score, double chance, double pValue, double error, double agreement) {

  /** The same under another name. */
  FoundFamily called(String name) {
    return new FoundFamily(
        FamilyEdit.renamed(family, name), score, chance, pValue, error, agreement);
  }

  /** The units that stand in it. */
  public List<Integer> units() {
    return family.members().stream().flatMap(member -> member.unit().stream().boxed()).toList();
  }

  /** The family as a file has it. */
  public ObjectNode json() {
    ObjectNode json = FamilyWriter.family(family);
    json.set("group", FamilyWriter.group(family.group()));
    return json;
  }

  /** As a family file lists it. */
  public FamilyFile.Entry entry() {
    String notes =
        String.format(
            Locale.ROOT, "aligned correlation %.3f, chance %.3f (p = %.1e)", score, chance, pValue);
    if (family.arrangement() instanceof Arrangement.OnOrbit) {
      notes += String.format(Locale.ROOT, "; angles %.1f° off their places (rms)", error);
    }
    return new FamilyFile.Entry(
        family,
        OptionalDouble.of(Math.rint(score * 1000) / 1000),
        family.isInvariant() ? "" : notes);
  }
}
