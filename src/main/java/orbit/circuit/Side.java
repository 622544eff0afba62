package orbit.circuit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import orbit.family.Arrangement;
import orbit.family.Family;
import orbit.family.Member;
import orbit.symmetry.Element;

/**
 * One side of a circuit: a layer and its families; the units (and holes) are numbered through all
 * families in the order in which they are listed.
 */
public final class Side {

  private final String layer;
  private final List<Family> families;
  private final List<Member> members = new ArrayList<>();
  private final int[] familyOf;
  private final int[] memberOf;
  private final int[] firstPlace;
  private final int[] unitAtPlace;

  public Side(String layer, List<Family> families) {
    this.layer = layer;
    this.families = List.copyOf(families);
    families.forEach(family -> members.addAll(family.members()));
    familyOf = new int[members.size()];
    memberOf = new int[members.size()];
    firstPlace = new int[families.size() + 1];
    for (int f = 0; f < families.size(); f++) {
      firstPlace[f + 1] = firstPlace[f] + families.get(f).placeCount();
    }
    unitAtPlace = new int[firstPlace[families.size()]];
    Arrays.fill(unitAtPlace, -1);
    int unit = 0;
    for (int f = 0; f < families.size(); f++) {
      for (int m = 0; m < families.get(f).members().size(); m++) {
        familyOf[unit] = f;
        memberOf[unit] = m;
        unitAtPlace[firstPlace[f] + families.get(f).placeOf(m)] = unit;
        unit++;
      }
    }
  }

  /**
   * The units (without holes) that the group can carry into one another: those of a family on an
   * orbit; each unit of a chain or of variants alone.
   */
  public List<List<Integer>> orbits() {
    Map<Integer, List<Integer>> orbits = new TreeMap<>();
    for (int u = 0; u < size(); u++) {
      if (!isHole(u)) {
        boolean carried = family(u).arrangement() instanceof Arrangement.OnOrbit;
        int orbit = carried ? firstPlace[familyOf[u]] : place(u);
        orbits.computeIfAbsent(orbit, key -> new ArrayList<>()).add(u);
      }
    }
    return List.copyOf(orbits.values());
  }

  public String layer() {
    return layer;
  }

  public List<Family> families() {
    return families;
  }

  /** Number of units and holes. */
  public int size() {
    return members.size();
  }

  public Member member(int unit) {
    return members.get(unit);
  }

  public boolean isHole(int unit) {
    return members.get(unit).hole();
  }

  public int familyIndex(int unit) {
    return familyOf[unit];
  }

  /** The unit's index among the members of its family. */
  public int memberIndex(int unit) {
    return memberOf[unit];
  }

  public Family family(int unit) {
    return families.get(familyOf[unit]);
  }

  /** The group element that carries its family's origin to the unit. */
  public int carrier(int unit) {
    return family(unit).carrierOf(memberOf[unit]);
  }

  /** The unit's place, numbered through all families. */
  public int place(int unit) {
    return firstPlace[familyOf[unit]] + family(unit).placeOf(memberOf[unit]);
  }

  /** Number of places of all families. */
  public int places() {
    return unitAtPlace.length;
  }

  /** The place to which a group element moves the unit. */
  public int movedPlace(int element, int unit) {
    Family family = family(unit);
    return firstPlace[familyOf[unit]] + family.move(element, family.placeOf(memberOf[unit]));
  }

  /** The unit to which a group element moves this one; -1 where none is listed or a hole is. */
  public int moved(int element, int unit) {
    int there = unitAtPlace[movedPlace(element, unit)];
    return there >= 0 && isHole(there) ? -1 : there;
  }

  /** The nominal element of a place numbered through all families. */
  public Element elementAt(int place) {
    int f = 0;
    while (place >= firstPlace[f + 1]) {
      f++;
    }
    return families.get(f).elementAt(place - firstPlace[f]);
  }

  /** Name such as {@code mixed3b:379}; a factor or hole is named by its label or family. */
  public String unitName(int unit) {
    Member member = member(unit);
    if (member.unit().isPresent()) {
      return layer + ":" + member.unit().getAsInt();
    }
    if (member.hole()) {
      return "hole";
    }
    return member.label().isEmpty() ? family(unit).name() : member.label();
  }
}
