package orbit.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import orbit.family.Arrangement;
import orbit.family.Family;
import orbit.family.Member;
import orbit.family.Place;
import orbit.symmetry.Action;
import orbit.symmetry.Element;
import orbit.symmetry.Group;
import orbit.symmetry.Orbit;

/**
 * Gives measured units places on an orbit: chooses the group by their angles, then a place of its
 * own for each.
 *
 * @param family with a hole wherever no unit stands
 * @param left units whose place is taken by another
 * @param error root mean square of measured less nominal angles, degrees
 */
record Placement(Family family, List<Measured> left, double error) {

  private static final List<Integer> EVEN = List.of(4, 6, 8, 12, 16, 24, 32);
  private static final List<Integer> UNEVEN = List.of(8, 16, 32);
  private static final List<Integer> HUES = List.of(6, 12);

  /** Units that are turned, or turned and mirrored, copies. */
  static Placement turned(String name, List<Measured> units, int halfTurns) {
    double period = 360.0 / halfTurns;
    boolean mirrors = units.stream().anyMatch(unit -> unit.element().mirrored());
    Circle circle = circle(units, period, EVEN, UNEVEN);
    int order = circle.places() * halfTurns;
    Group group = mirrors ? new Group.Dihedral(order) : new Group.Cyclic(Action.ROTATION, order);
    List<Element> stabilizer =
        IntStream.range(0, halfTurns).mapToObj(h -> Element.rotation(h * period)).toList();
    List<Element> nominal = new ArrayList<>(Collections.nCopies(units.size(), Element.IDENTITY));
    BitSet left = new BitSet();
    for (boolean mirrored : new boolean[] {false, true}) {
      int[] some =
          IntStream.range(0, units.size())
              .filter(u -> units.get(u).element().mirrored() == mirrored)
              .toArray();
      int[] places =
          circle.seated(Arrays.stream(some).mapToDouble(u -> units.get(u).along()).toArray());
      for (int k = 0; k < some.length; k++) {
        if (places[k] < 0) {
          left.set(some[k]);
        } else {
          double angle = circle.angle(places[k]);
          nominal.set(some[k], new Element(mirrored ? -angle : angle, mirrored, 0));
        }
      }
    }
    return placed(name, group, stabilizer, units, nominal, left);
  }

  /** Units that are recoloured copies, each unchanged by rotation. */
  static Placement recoloured(String name, List<Measured> units) {
    double[] hues = units.stream().mapToDouble(unit -> unit.element().hue()).toArray();
    Circle circle =
        Circle.even(new double[][] {hues}, 360, HUES)
            .orElseGet(() -> Circle.uneven(new double[][] {hues}, 360, HUES));
    Group group = new Group.Cyclic(Action.HUE, circle.places());
    int[] places = circle.seated(hues);
    BitSet left = new BitSet();
    List<Element> nominal = new ArrayList<>();
    for (int u = 0; u < places.length; u++) {
      left.set(u, places[u] < 0);
      nominal.add(Element.hue(places[u] < 0 ? 0 : circle.angle(places[u])));
    }
    return placed(name, group, List.of(), units, nominal, left);
  }

  /**
   * Units that are turned and recoloured copies.
   *
   * @param twisted whether opposite hue and half a turn together change nothing
   */
  static Placement turnedAndRecoloured(String name, List<Measured> units, boolean twisted) {
    double[] hues = units.stream().mapToDouble(unit -> unit.element().hue()).toArray();
    double[] turns = units.stream().mapToDouble(unit -> unit.element().rotation()).toArray();
    Circle colour = alone(hues, HUES);
    Circle angle = alone(turns, List.of(4, 8, 16));
    Group group =
        new Group.Product(
            new Group.Cyclic(Action.HUE, colour.places()),
            new Group.Cyclic(Action.ROTATION, angle.places()));
    List<Element> stabilizer =
        twisted ? List.of(Element.IDENTITY, new Element(180, false, 180)) : List.of();
    List<Element> nominal = new ArrayList<>();
    BitSet left = new BitSet();
    List<Element> taken = new ArrayList<>();
    Integer[] surest = new Integer[units.size()];
    Arrays.setAll(surest, k -> k);
    Arrays.sort(surest, Comparator.comparingDouble(k -> -units.get(k).confidence()));
    for (Measured unit : units) {
      nominal.add(
          new Element(
              nearest(angle, unit.element().rotation()),
              false,
              nearest(colour, unit.element().hue())));
    }
    for (int u : surest) {
      Element place = nominal.get(u);
      Element other = new Element(place.rotation() + 180, false, place.hue() + 180);
      if (taken.stream().anyMatch(t -> t.near(place) || twisted && t.near(other))) {
        left.set(u);
      }
      taken.add(place);
    }
    return placed(name, group, stabilizer, units, nominal, left);
  }

  /** Of angles several of which may share a step, since they differ in another parameter. */
  private static Circle alone(double[] angles, List<Integer> orders) {
    double[][] each =
        Arrays.stream(angles).mapToObj(a -> new double[] {a}).toArray(double[][]::new);
    return Circle.even(each, 360, orders).orElse(new Circle(360, orders.getLast(), 0));
  }

  private static double nearest(Circle circle, double angle) {
    return circle.angle((int) Math.rint((angle - circle.offset()) / circle.spacing()));
  }

  private static Circle circle(
      List<Measured> units, double period, List<Integer> even, List<Integer> uneven) {
    double[][] angles = new double[2][];
    for (int m = 0; m < 2; m++) {
      boolean mirrored = m == 1;
      angles[m] =
          units.stream()
              .filter(unit -> unit.element().mirrored() == mirrored)
              .mapToDouble(unit -> Angles.wrapped(unit.along(), period))
              .toArray();
    }
    return Circle.even(angles, period, even).orElseGet(() -> Circle.uneven(angles, period, uneven));
  }

  private static Placement placed(
      String name,
      Group group,
      List<Element> stabilizer,
      List<Measured> units,
      List<Element> nominal,
      BitSet left) {
    List<Member> members = new ArrayList<>();
    List<Measured> spare = new ArrayList<>();
    double squares = 0;
    for (int u = 0; u < units.size(); u++) {
      Measured unit = units.get(u);
      if (left.get(u)) {
        spare.add(unit);
        continue;
      }
      Element place = nominal.get(u);
      Element measured = closest(unit.element(), place, stabilizer);
      double turn = Angles.way(place.rotation(), measured.rotation(), 360);
      double hue = Angles.way(place.hue(), measured.hue(), 360);
      squares += turn * turn + hue * hue;
      members.add(
          new Member(
              OptionalInt.of(unit.unit()),
              "",
              new Place.OnOrbit(place),
              Optional.of(new Place.OnOrbit(rounded(measured))),
              OptionalDouble.of(Math.rint(unit.confidence() * 1000) / 1000),
              false));
    }
    double error = Math.sqrt(squares / Math.max(1, members.size()));
    return new Placement(
        withHoles(Family.onOrbit(name, group, stabilizer, members), stabilizer), spare, error);
  }

  /** Of the elements that stand for the same place, the one next to the nominal element. */
  private static Element closest(Element measured, Element nominal, List<Element> stabilizer) {
    return stabilizer.stream()
        .map(measured::after)
        .min(
            Comparator.comparingDouble(
                e ->
                    Element.distance(e.rotation(), nominal.rotation())
                        + Element.distance(e.hue(), nominal.hue())))
        .orElse(measured);
  }

  private static Element rounded(Element element) {
    return new Element(
        Math.rint(element.rotation() * 10) / 10,
        element.mirrored(),
        Math.rint(element.hue() * 10) / 10);
  }

  /** All places in their order, those without a unit as holes. */
  static Family withHoles(Family family, List<Element> stabilizer) {
    if (!(family.arrangement() instanceof Arrangement.OnOrbit on)) {
      return family;
    }
    Orbit orbit = on.orbit();
    List<Member> members = new ArrayList<>();
    for (int place = 0; place < orbit.places(); place++) {
      int wanted = place;
      members.add(
          family.memberAt(place).stream()
              .mapToObj(family.members()::get)
              .findFirst()
              .orElseGet(() -> Member.hole(new Place.OnOrbit(family.elementAt(wanted)))));
    }
    return Family.onOrbit(family.name(), family.group(), stabilizer, members);
  }
}
