package orbit.symmetry;

import java.util.Arrays;

/**
 * The orbit G/H: the places a feature can be carried to, {@code gH}, numbered in the order in which
 * the group's elements reach them; place 0 is H itself.
 */
public final class Orbit {

  private final Group group;
  private final Subgroup stabilizer;
  private final int[] placeOf;
  private final int[] representative;

  public Orbit(Subgroup stabilizer) {
    this.group = stabilizer.group();
    this.stabilizer = stabilizer;
    this.placeOf = new int[group.order()];
    this.representative = new int[group.order() / stabilizer.order()];
    Arrays.fill(placeOf, -1);
    int next = 0;
    for (int g = 0; g < group.order(); g++) {
      if (placeOf[g] < 0) {
        int element = g;
        int place = next++;
        representative[place] = g;
        stabilizer.elements().forEach(h -> placeOf[group.multiply(element, h)] = place);
      }
    }
  }

  public Group group() {
    return group;
  }

  public Subgroup stabilizer() {
    return stabilizer;
  }

  /** Number of places, |G| / |H|. */
  public int places() {
    return representative.length;
  }

  /** The place to which the element carries place 0. */
  public int placeOf(int element) {
    return placeOf[element];
  }

  /** The lowest-numbered element that carries place 0 to the place. */
  public int representative(int place) {
    return representative[place];
  }

  /** Moves a place: {@code g · (rH) = (g r)H}. */
  public int move(int element, int place) {
    return placeOf[group.multiply(element, representative[place])];
  }
}
