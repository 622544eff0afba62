package orbit.discovery;

import java.util.List;

/**
 * Units that are copies of one template.
 *
 * @param members indices of units in the signatures
 * @param alignments how the template is carried onto each member
 * @param template terms of length 1
 * @param chance mean correlation of units with shuffled phases with the template
 * @param pValue chance of a unit with so many neighbours so near, over all units of the layer
 * @param spread chance of angles so evenly spread round the circle; 1 where it was not asked
 */
record CopyGroup(
    int[] members,
    List<Alignment> alignments,
    double[] template,
    double chance,
    double pValue,
    double spread) {

  CopyGroup {
    alignments = List.copyOf(alignments);
  }

  /** The same with the chance of its angles. */
  CopyGroup spread(double chanceOfSpread) {
    return new CopyGroup(members, alignments, template, chance, pValue, chanceOfSpread);
  }

  /** The same with another chance of it all. */
  CopyGroup chance(double ofAll) {
    return new CopyGroup(members, alignments, template, chance, ofAll, spread);
  }

  int size() {
    return members.length;
  }

  /** Mean correlation of the members with the template. */
  double correlation() {
    return alignments.stream().mapToDouble(Alignment::correlation).average().orElse(0);
  }
}
