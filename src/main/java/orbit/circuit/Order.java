package orbit.circuit;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A checked bijection from positions to units that knows its inverse. */
public final class Order {

  private final int[] unitAt;
  private final int[] positionOf;

  private Order(int[] unitAt) {
    this.unitAt = unitAt;
    this.positionOf = new int[unitAt.length];
    Arrays.fill(positionOf, -1);
    for (int position = 0; position < unitAt.length; position++) {
      int unit = unitAt[position];
      if (unit < 0 || unit >= unitAt.length || positionOf[unit] >= 0) {
        throw new IllegalArgumentException(
            "unit " + unit + " at position " + position + " makes this no permutation");
      }
      positionOf[unit] = position;
    }
  }

  /**
   * @throws IllegalArgumentException if the numbers are no permutation of 0 to length - 1
   */
  public static Order of(int... unitAt) {
    return new Order(unitAt.clone());
  }

  public static Order identity(int size) {
    return new Order(IntStream.range(0, size).toArray());
  }

  public int size() {
    return unitAt.length;
  }

  public int unitAt(int position) {
    return unitAt[position];
  }

  public int positionOf(int unit) {
    return positionOf[unit];
  }

  public int[] toArray() {
    return unitAt.clone();
  }

  /** The order in which the unit at {@code from} is taken out and put back at {@code to}. */
  public Order moved(int from, int to) {
    int[] moved = unitAt.clone();
    int unit = moved[from];
    if (from < to) {
      System.arraycopy(unitAt, from + 1, moved, from, to - from);
    } else {
      System.arraycopy(unitAt, to, moved, to + 1, from - to);
    }
    moved[to] = unit;
    return new Order(moved);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Order order && Arrays.equals(unitAt, order.unitAt);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(unitAt);
  }

  @Override
  public String toString() {
    return Arrays.toString(unitAt);
  }
}
