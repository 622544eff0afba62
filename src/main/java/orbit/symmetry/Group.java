package orbit.symmetry;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * A finite group of picture transformations. Its elements are numbered 0 to order - 1, 0 being the
 * identity; products are computed on the numbers, so no angle is ever rounded.
 */
public sealed interface Group {

  /** One factor as it stands in a file: the action and how often it turns. */
  record Factor(Action action, int order) {}

  int order();

  /** The number of the product: {@code first} is applied first. */
  int multiply(int second, int first);

  int inverse(int element);

  /** What the numbered element does to a picture. */
  Element element(int number);

  /** The elements' step in degrees of an action; 360 where the group does not contain it. */
  double step(Action action);

  /** Name such as {@code C4}, {@code D4}, {@code hue C6 x C8}. */
  String name();

  /** The number of the element, if the group contains it. */
  default OptionalInt indexOf(Element wanted) {
    for (int g = 0; g < order(); g++) {
      if (element(g).near(wanted)) {
        return OptionalInt.of(g);
      }
    }
    return OptionalInt.empty();
  }

  /** Whether every element turns a square pixel grid without interpolation: a subgroup of D4. */
  default boolean turnsExactly() {
    return step(Action.ROTATION) % 90 == 0;
  }

  /** Cyclic group C_n of rotations or hue turns, or Z_2 of the mirror. */
  record Cyclic(Action action, int order) implements Group {
    public Cyclic {
      if (order < 1 || (action == Action.MIRROR && order > 2)) {
        throw new IllegalArgumentException("no cyclic group of " + action + " of order " + order);
      }
    }

    @Override
    public int multiply(int second, int first) {
      return (second + first) % order;
    }

    @Override
    public int inverse(int element) {
      return (order - element) % order;
    }

    @Override
    public Element element(int number) {
      return switch (action) {
        case ROTATION -> Element.rotation(360.0 * number / order);
        case HUE -> Element.hue(360.0 * number / order);
        case MIRROR -> number == 0 ? Element.IDENTITY : Element.mirror();
      };
    }

    @Override
    public double step(Action wanted) {
      return wanted == action ? 360.0 / order : 360;
    }

    @Override
    public String name() {
      return switch (action) {
        case ROTATION -> "C" + order;
        case HUE -> "hue C" + order;
        case MIRROR -> order == 2 ? "mirror Z2" : "C1";
      };
    }
  }

  /**
   * Dihedral group D_n of n rotations and n mirrors; number = n · mirrored + rotation steps, the
   * element {@code R^r M^m}.
   */
  record Dihedral(int rotations) implements Group {
    public Dihedral {
      if (rotations < 1) {
        throw new IllegalArgumentException("no dihedral group of " + rotations + " rotations");
      }
    }

    @Override
    public int order() {
      return 2 * rotations;
    }

    @Override
    public int multiply(int second, int first) {
      int n = rotations;
      boolean flips = second >= n;
      int r = flips ? second % n - first % n + n : second % n + first % n;
      return r % n + (flips != first >= n ? n : 0);
    }

    @Override
    public int inverse(int element) {
      return element >= rotations ? element : (rotations - element) % rotations;
    }

    @Override
    public Element element(int number) {
      return new Element(360.0 * (number % rotations) / rotations, number >= rotations, 0);
    }

    @Override
    public double step(Action wanted) {
      return switch (wanted) {
        case ROTATION -> 360.0 / rotations;
        case MIRROR -> 180;
        case HUE -> 360;
      };
    }

    @Override
    public String name() {
      return "D" + rotations;
    }
  }

  /** Direct product; number = first's number + first's order · second's number. */
  record Product(Group first, Group second) implements Group {
    public Product {
      for (Action action : Action.values()) {
        if (first.step(action) < 360 && second.step(action) < 360) {
          throw new IllegalArgumentException("both factors act by " + action);
        }
      }
      boolean split =
          first.step(Action.ROTATION) < 360 && second.step(Action.MIRROR) < 360
              || first.step(Action.MIRROR) < 360 && second.step(Action.ROTATION) < 360;
      if (split) {
        throw new IllegalArgumentException("rotations and mirrors form a dihedral group");
      }
    }

    @Override
    public int order() {
      return first.order() * second.order();
    }

    @Override
    public int multiply(int a, int b) {
      int n = first.order();
      return first.multiply(a % n, b % n) + n * second.multiply(a / n, b / n);
    }

    @Override
    public int inverse(int element) {
      int n = first.order();
      return first.inverse(element % n) + n * second.inverse(element / n);
    }

    @Override
    public Element element(int number) {
      int n = first.order();
      return first.element(number % n).after(second.element(number / n));
    }

    @Override
    public double step(Action wanted) {
      return Math.min(first.step(wanted), second.step(wanted));
    }

    @Override
    public String name() {
      return first.name() + " x " + second.name();
    }
  }

  /**
   * The group of the factors of a file; a rotation and a mirror together are dihedral, none at all
   * is the trivial group.
   *
   * @throws IllegalArgumentException if an action stands twice or an order makes no group
   */
  static Group of(List<Factor> factors) {
    if (factors.stream().map(Factor::action).distinct().count() < factors.size()) {
      throw new IllegalArgumentException("the group names an action twice");
    }
    List<Group> parts = new ArrayList<>();
    var orders = factors.stream().collect(Collectors.toMap(Factor::action, Factor::order));
    boolean mirror = orders.getOrDefault(Action.MIRROR, 1) == 2;
    for (Factor factor : factors) {
      // checks each order, also of the factors that merge into a dihedral group
      Cyclic cyclic = new Cyclic(factor.action(), factor.order());
      if (factor.action() == Action.ROTATION && mirror) {
        parts.add(new Dihedral(factor.order()));
      } else if (factor.action() != Action.MIRROR || !orders.containsKey(Action.ROTATION)) {
        parts.add(cyclic);
      }
    }
    return parts.stream().reduce(Product::new).orElse(new Cyclic(Action.ROTATION, 1));
  }
}
