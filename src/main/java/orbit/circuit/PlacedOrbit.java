package orbit.circuit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import orbit.family.Arrangement;
import orbit.family.Family;
import orbit.symmetry.Group;
import orbit.symmetry.Orbit;
import orbit.symmetry.Subgroup;

/**
 * The places of a family on an orbit with the units of its side that stand there; a member of a
 * chain or of variants is an orbit of one place.
 *
 * @param unitAt the unit of the side at each place; -1 for none or a hole
 */
record PlacedOrbit(String family, Orbit orbit, int[] unitAt) {

  static List<PlacedOrbit> of(Side side, Group group) {
    List<PlacedOrbit> orbits = new ArrayList<>();
    int first = 0;
    for (Family family : side.families()) {
      int from = first;
      first += family.members().size();
      if (family.arrangement() instanceof Arrangement.OnOrbit(Orbit orbit)) {
        int[] unitAt = new int[orbit.places()];
        Arrays.fill(unitAt, -1);
        for (int m = 0; m < family.members().size(); m++) {
          unitAt[family.placeOf(m)] = side.isHole(from + m) ? -1 : from + m;
        }
        orbits.add(new PlacedOrbit(family.name(), orbit, unitAt));
      } else {
        Orbit still = new Orbit(Subgroup.whole(group));
        for (int unit = from; unit < first; unit++) {
          int[] unitAt = {side.isHole(unit) ? -1 : unit};
          orbits.add(new PlacedOrbit(family.name(), still, unitAt));
        }
      }
    }
    return orbits;
  }

  int places() {
    return orbit.places();
  }
}
