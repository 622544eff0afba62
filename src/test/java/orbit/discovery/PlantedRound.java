package orbit.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import orbit.family.Family;
import orbit.family.Member;
import orbit.family.Place;
import orbit.symmetry.Action;
import orbit.symmetry.Element;
import orbit.symmetry.Group;

/**
 * A layer whose units answer each round stimulus, and each harmonic of the hue, with humps over log
 * size: invariant units, families of recoloured copies, and strangers of the same make.
 */
final class PlantedRound {

  private static final int ROUND = 4;
  private static final int HARMONICS = 4;
  private static final int WAVES = 3;
  private static final int STRANGERS = 40;
  private static final int COPIES = 6;
  private static final double NOISE = 0.1;

  private final String layer;
  private final double radius;
  private final Random random;
  private final List<double[][]> units = new ArrayList<>();
  private final List<Family> listed = new ArrayList<>();

  /**
   * @param radius half the field in pixels
   */
  PlantedRound(String layer, double radius, Random random) {
    this.layer = layer;
    this.radius = radius;
    this.random = random;
    for (int k = 0; k < STRANGERS; k++) {
      add(feature(radius, random), 1, 0);
    }
  }

  /** [round stimulus, then harmonic of the hue][wave][amplitude, octave, width, phase]. */
  static double[][][] feature(double radius, Random random) {
    double[][][] feature = new double[ROUND + HARMONICS][WAVES][];
    for (double[][] stimulus : feature) {
      for (int w = 0; w < WAVES; w++) {
        stimulus[w] =
            new double[] {
              random.nextGaussian(),
              PlantedSizes.log(radius) + 0.5 * random.nextGaussian(),
              0.3 + 0.4 * random.nextDouble(),
              2 * Math.PI * random.nextDouble()
            };
      }
    }
    // the bright disc drives all of them best
    feature[0][0][0] = 5;
    return feature;
  }

  PlantedRound invariant(String name, double[][][] feature, double size) {
    Member member = Member.unit(units.size(), "", new Place.OnOrbit(Element.IDENTITY));
    add(feature, size, 0);
    Group group = new Group.Cyclic(Action.ROTATION, 16);
    listed.add(Family.invariant(name, group, List.of(member)));
    return this;
  }

  PlantedRound recoloured(String name, double[][][] feature, double size) {
    List<Member> members = new ArrayList<>();
    for (int c = 0; c < COPIES; c++) {
      double hue = 360.0 * c / COPIES;
      members.add(Member.unit(units.size(), "", new Place.OnOrbit(Element.hue(hue))));
      add(feature, size, hue);
    }
    Group group = new Group.Cyclic(Action.HUE, COPIES);
    listed.add(Family.onOrbit(name, group, List.of(), members));
    return this;
  }

  private void add(double[][][] feature, double size, double hue) {
    double[][] unit = new double[ROUND + 1][];
    for (int s = 0; s < ROUND; s++) {
      unit[s] = new double[SizeTuning.SIZES];
    }
    unit[ROUND] = new double[SizeTuning.SIZES * SizeTuning.ANGLES];
    for (int k = 0; k < SizeTuning.SIZES; k++) {
      double octave = PlantedSizes.log(SizeTuning.scales().get(k) * radius / size);
      for (int s = 0; s < ROUND; s++) {
        unit[s][k] = at(feature[s], octave, phase -> 1) + NOISE * random.nextGaussian();
      }
      for (int a = 0; a < SizeTuning.ANGLES; a++) {
        double angle = 2 * Math.PI * a / SizeTuning.ANGLES - Math.toRadians(hue);
        double sum = NOISE * random.nextGaussian();
        for (int h = 1; h <= HARMONICS; h++) {
          double turned = h * angle;
          sum += at(feature[ROUND + h - 1], octave, phase -> Math.cos(turned + phase));
        }
        unit[ROUND][k * SizeTuning.ANGLES + a] = sum;
      }
    }
    units.add(unit);
  }

  private static double at(double[][] waves, double octave, DoubleUnaryOperator turn) {
    double sum = 0;
    for (double[] wave : waves) {
      double off = (octave - wave[1]) / wave[2];
      sum += wave[0] * Math.exp(-off * off / 2) * turn.applyAsDouble(wave[3]);
    }
    return sum;
  }

  FamilySizes sizes() {
    List<Responses> round =
        IntStream.range(0, ROUND)
            .mapToObj(s -> new Responses("round" + s, SizeTuning.SIZES, 1, values(s)))
            .toList();
    List<Responses> hues =
        List.of(new Responses("hues", SizeTuning.SIZES, SizeTuning.ANGLES, values(ROUND)));
    return FamilySizes.of(
        layer,
        radius,
        Map.of(
            SizedKind.ROUND,
            SizeTuning.round(layer, radius, round, List.of(), hues),
            SizedKind.RECOLOURED,
            SizeTuning.of(SizedKind.RECOLOURED, layer, radius, hues)),
        listed);
  }

  private double[][] values(int stimulus) {
    return units.stream().map(unit -> unit[stimulus]).toArray(double[][]::new);
  }
}
