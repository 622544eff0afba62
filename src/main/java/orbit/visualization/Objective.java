package orbit.visualization;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a picture is to raise; a function of a layer's activations. */
public sealed interface Objective {

  /** How strongly pictures of one batch are pushed apart, as published. */
  double DIVERSITY = 100;

  /** {@code a_u}: one unit. */
  record Unit(int unit, Place place) implements Objective {

    /**
     * @throws IllegalArgumentException if the unit is negative
     */
    public Unit {
      if (unit < 0) {
        throw new IllegalArgumentException("units are counted from 0, not " + unit);
      }
    }
  }

  /** {@code sum of w_u a_u}: units that act as one. */
  record Factor(SortedMap<Integer, Double> weights, Place place) implements Objective {

    /**
     * @throws IllegalArgumentException if there is no weight, or one is not finite
     */
    public Factor {
      weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
      if (weights.isEmpty()
          || weights.firstKey() < 0
          || !weights.values().stream().allMatch(Double::isFinite)) {
        throw new IllegalArgumentException("a factor needs units with finite weights");
      }
    }
  }

  /**
   * {@code d·a max(0.1, cos(d, a))^p} over all units of the layer: a direction, and little else.
   *
   * @param power 0 for the dot product alone
   */
  record Direction(SortedMap<Integer, Double> weights, Place place, double power)
      implements Objective {

    /**
     * @throws IllegalArgumentException if there is no weight, or a number is not finite
     */
    public Direction {
      weights = new Factor(weights, place).weights();
      if (!(power >= 0) || power > 16) {
        throw new IllegalArgumentException("the power of a cosine is 0 to 16, not " + power);
      }
    }
  }

  /** {@code -f}. */
  record Negative(Objective of) implements Objective {}

  /**
   * {@code f} of each picture, minus how alike the pictures of the batch are: the sum over pairs of
   * the cosine between their matrices of products of units, summed over the map.
   */
  record Diverse(Objective of, double strength) implements Objective {

    /**
     * @throws IllegalArgumentException if the strength is not positive
     */
    public Diverse {
      if (!(strength > 0) || !Double.isFinite(strength)) {
        throw new IllegalArgumentException("no strength of diversity: " + strength);
      }
    }
  }

  /** The units that it reads; nothing if it reads all of the layer. */
  default Optional<int[]> units() {
    return switch (this) {
      case Unit(int unit, Place place) -> Optional.of(new int[] {unit});
      case Factor(SortedMap<Integer, Double> weights, Place place) ->
          Optional.of(weights.keySet().stream().mapToInt(Integer::intValue).toArray());
      case Direction direction -> Optional.empty();
      case Negative(Objective of) -> of.units();
      case Diverse diverse -> Optional.empty();
    };
  }

  default Place place() {
    return switch (this) {
      case Unit(int unit, Place place) -> place;
      case Factor(SortedMap<Integer, Double> weights, Place place) -> place;
      case Direction(SortedMap<Integer, Double> weights, Place place, double power) -> place;
      case Negative(Objective of) -> of.place();
      case Diverse(Objective of, double strength) -> of.place();
    };
  }

  /** The largest unit that it names. */
  default int largestUnit() {
    return switch (this) {
      case Unit(int unit, Place place) -> unit;
      case Factor(SortedMap<Integer, Double> weights, Place place) -> weights.lastKey();
      case Direction(SortedMap<Integer, Double> weights, Place place, double power) ->
          weights.lastKey();
      case Negative(Objective of) -> of.largestUnit();
      case Diverse(Objective of, double strength) -> of.largestUnit();
    };
  }

  /** The same for a map that holds only these units, in this order. */
  default Objective among(int[] kept) {
    return switch (this) {
      case Unit(int unit, Place place) -> new Unit(index(kept, unit), place);
      case Factor(SortedMap<Integer, Double> weights, Place place) -> {
        SortedMap<Integer, Double> moved = new TreeMap<>();
        weights.forEach((unit, weight) -> moved.put(index(kept, unit), weight));
        yield new Factor(moved, place);
      }
      case Direction direction -> direction;
      case Negative(Objective of) -> new Negative(of.among(kept));
      case Diverse diverse -> diverse;
    };
  }

  private static int index(int[] kept, int unit) {
    return IntStream.range(0, kept.length).filter(k -> kept[k] == unit).findFirst().orElseThrow();
  }

  /** In a few words that tell it from any other, such as {@code 379-channel-negative}. */
  default String label() {
    return switch (this) {
      case Unit(int unit, Place place) -> unit + "-" + name(place);
      case Factor(SortedMap<Integer, Double> weights, Place place) ->
          "factor-" + text(weights) + "-" + name(place);
      case Direction(SortedMap<Integer, Double> weights, Place place, double power) ->
          "direction-" + text(weights) + "-" + name(place) + "-cosine" + power;
      case Negative(Objective of) -> of.label() + "-negative";
      case Diverse(Objective of, double strength) -> of.label() + "-diverse" + strength;
    };
  }

  private static String name(Place place) {
    return place == Place.CENTRE ? "centre" : "channel";
  }

  private static String text(Map<Integer, Double> weights) {
    return weights.entrySet().stream()
        .map(entry -> entry.getKey() + "x" + entry.getValue())
        .collect(Collectors.joining("+"));
  }
}
