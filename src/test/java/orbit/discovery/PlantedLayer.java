package orbit.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import orbit.family.Family;
import orbit.family.Member;
import orbit.family.Place;
import orbit.network.DenseWeights;
import orbit.network.Weights;
import orbit.symmetry.Element;
import orbit.symmetry.Group;

/**
 * Incoming weights of a layer into which families are planted: {@code W[g o][g i] = rho(g) W[o][i]}
 * for random smooth base kernels, with noise, some copies left out, units of no family added, and
 * all shuffled.
 *
 * @param truth family of each unit; -1 for none
 * @param elements true element of each unit
 */
record PlantedLayer(Weights weights, List<Family> below, int[] truth, List<Element> elements) {

  private static final int SIZE = 7;
  private static final int HARMONICS = 3;

  /**
   * @param twisted whether base kernels are the same under half a turn and the opposite hue
   *     together
   * @param noise as a share of the weights' root mean square
   * @param dropped share of copies left out
   */
  static PlantedLayer drawn(
      Group group,
      int families,
      boolean twisted,
      double noise,
      double dropped,
      int distractors,
      long seed) {
    Random random = new Random(seed);
    Family below = inputs(group);
    List<float[]> rows = new ArrayList<>();
    List<int[]> tags = new ArrayList<>();
    List<Element> elements = new ArrayList<>();
    for (int f = 0; f < families; f++) {
      Base base = Base.drawn(below.members().size(), random);
      List<Integer> kept = new ArrayList<>(places(group, twisted));
      Collections.shuffle(kept, random);
      int count = kept.size() - (int) Math.floor(dropped * kept.size());
      for (int g : kept.subList(0, count)) {
        Element element = group.element(g);
        float[] row = base.row(group, g, below);
        if (twisted) {
          Element half = element.after(new Element(180, false, 180));
          float[] other = base.row(group, group.indexOf(half).orElseThrow(), below);
          for (int k = 0; k < row.length; k++) {
            row[k] += other[k];
          }
        }
        rows.add(row);
        tags.add(new int[] {f});
        elements.add(element);
      }
    }
    for (int d = 0; d < distractors; d++) {
      rows.add(Base.drawn(below.members().size(), random).row(group, 0, below));
      tags.add(new int[] {-1});
      elements.add(Element.IDENTITY);
    }
    return shuffled(rows, tags, elements, below, noise, random);
  }

  /** Units without any family. */
  static PlantedLayer noise(Group group, int units, long seed) {
    return drawn(group, 0, false, 1, 0, units, seed);
  }

  private static List<Integer> places(Group group, boolean twisted) {
    return IntStream.range(0, group.order())
        .filter(g -> !twisted || group.element(g).hue() < 180)
        .boxed()
        .toList();
  }

  private static PlantedLayer shuffled(
      List<float[]> rows,
      List<int[]> tags,
      List<Element> elements,
      Family below,
      double noise,
      Random random) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, rows.size()).boxed().toList());
    Collections.shuffle(order, random);
    int inputs = below.members().size();
    int row = inputs * SIZE * SIZE;
    float[] values = new float[rows.size() * row];
    for (int o = 0; o < rows.size(); o++) {
      float[] from = rows.get(order.get(o));
      double mean = IntStream.range(0, row).mapToDouble(k -> from[k] * from[k]).average().orElse(0);
      for (int k = 0; k < row; k++) {
        values[o * row + k] = (float) (from[k] + noise * Math.sqrt(mean) * random.nextGaussian());
      }
    }
    return new PlantedLayer(
        new DenseWeights(rows.size(), inputs, SIZE, SIZE, values),
        List.of(below),
        order.stream().mapToInt(o -> tags.get(o)[0]).toArray(),
        order.stream().map(elements::get).toList());
  }

  /** One unit of the layer below at every element. */
  private static Family inputs(Group group) {
    List<Member> members = new ArrayList<>();
    for (int g = 0; g < group.order(); g++) {
      members.add(Member.unit(g, "", new Place.OnOrbit(group.element(g))));
    }
    return Family.onOrbit("below", group, List.of(), members);
  }

  /**
   * Smooth kernels, one an input: rings with a few harmonics, so that any turn of them is exact.
   */
  private record Base(double[][][] terms) {

    static Base drawn(int inputs, Random random) {
      double[][][] terms = new double[inputs][3][2 * HARMONICS + 2];
      for (double[][] input : terms) {
        for (double[] ring : input) {
          Arrays.setAll(ring, k -> random.nextGaussian());
        }
      }
      return new Base(terms);
    }

    /** The copy at an element: {@code rho(g) W[g^-1 i]}. */
    float[] row(Group group, int g, Family below) {
      Element element = group.element(g);
      float[] row = new float[terms.length * SIZE * SIZE];
      for (int i = 0; i < terms.length; i++) {
        int from = group.multiply(group.inverse(g), i);
        for (int y = 0; y < SIZE; y++) {
          for (int x = 0; x < SIZE; x++) {
            row[(i * SIZE + y) * SIZE + x] =
                (float) at(terms[from], x - SIZE / 2, y - SIZE / 2, element);
          }
        }
      }
      return row;
    }

    private static double at(double[][] rings, double x, double y, Element element) {
      double radius = Math.hypot(x, y);
      double angle = Math.atan2(y, x) - Math.toRadians(element.rotation());
      // the mirror comes before the turn, so it is undone after it
      double back = element.mirrored() ? Math.PI - angle : angle;
      double sum = 0;
      for (int ring = 0; ring < rings.length; ring++) {
        double off = radius - (1 + ring);
        double window = Math.exp(-off * off);
        for (int m = 0; m <= HARMONICS; m++) {
          // near the centre there is no room for many turns
          double room = Math.min(1, Math.pow(radius, m));
          sum +=
              window
                  * room
                  * (rings[ring][2 * m] * Math.cos(m * back)
                      + rings[ring][2 * m + 1] * Math.sin(m * back));
        }
      }
      return sum;
    }
  }
}
