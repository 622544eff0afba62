package orbit.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import orbit.family.Family;
import orbit.family.Member;
import orbit.family.Place;
import orbit.symmetry.Action;
import orbit.symmetry.Element;
import orbit.symmetry.Group;

/**
 * A layer whose units answer six stimuli smoothly in angle and log size: families of turned copies,
 * with noise, and many units of other features.
 */
final class PlantedSizes {

  private static final int STIMULI = 6;
  private static final int TURNS = 4;
  private static final int WAVES = 3;
  private static final int PLACES = 8;
  private static final int STRANGERS = 40;
  private static final double NOISE = 0.2;

  /**
   * What a unit looks for: for each stimulus some harmonics of the angle, each with a hump of its
   * own over the logarithm of the size in pixels, to base 2.
   *
   * @param values [stimulus][turn x waves + wave][amplitude, phase, octave, width]
   */
  record Feature(double[][][] values, boolean sized) {

    static Feature drawn(double octave, boolean sized, Random random) {
      return drawn(octave, sized, 0, random);
    }

    /**
     * @param best the stimulus that drives it best
     */
    static Feature drawn(double octave, boolean sized, int best, Random random) {
      double[][][] values = new double[STIMULI][TURNS * WAVES][];
      for (int s = 0; s < STIMULI; s++) {
        for (int k = 0; k < TURNS * WAVES; k++) {
          values[s][k] =
              new double[] {
                random.nextGaussian() * (s == best ? 4 : 1),
                2 * Math.PI * random.nextDouble(),
                octave + 0.5 * random.nextGaussian(),
                0.3 + 0.4 * random.nextDouble()
              };
        }
      }
      return new Feature(values, sized);
    }

    double at(int stimulus, double octave, double angle) {
      double sum = 0;
      for (int k = 0; k < TURNS * WAVES; k++) {
        double[] wave = values[stimulus][k];
        double off = sized ? (octave - wave[2]) / wave[3] : 0;
        sum += wave[0] * Math.exp(-off * off / 2) * Math.cos((1 + k / WAVES) * angle + wave[1]);
      }
      return sum;
    }
  }

  private final String layer;
  private final double radius;
  private final Random random;
  private final List<double[][]> units = new ArrayList<>();
  private final List<Family> listed = new ArrayList<>();

  /**
   * @param radius half the field in pixels
   */
  PlantedSizes(String layer, double radius, Random random) {
    this.layer = layer;
    this.radius = radius;
    this.random = random;
    for (int k = 0; k < STRANGERS; k++) {
      int best = random.nextInt(STIMULI);
      add(Feature.drawn(log(radius), true, best, random), 1, 360 * random.nextDouble());
    }
  }

  static double log(double value) {
    return Math.log(value) / Math.log(2);
  }

  /**
   * Copies of a feature at eight places.
   *
   * @param size times as large
   * @param offset where the places begin
   */
  PlantedSizes with(String name, Feature feature, double size, double offset) {
    List<Member> members = new ArrayList<>();
    for (int p = 0; p < PLACES; p++) {
      double place = 45 * p;
      members.add(Member.unit(units.size(), "", new Place.OnOrbit(Element.rotation(place))));
      add(feature, size, place + offset);
    }
    Group group = new Group.Cyclic(Action.ROTATION, PLACES);
    listed.add(Family.onOrbit(name, group, List.of(), members));
    return this;
  }

  private void add(Feature feature, double size, double degrees) {
    double[][] unit = new double[STIMULI][SizeTuning.SIZES * SizeTuning.ANGLES];
    for (int s = 0; s < STIMULI; s++) {
      for (int k = 0; k < unit[s].length; k++) {
        double scale = SizeTuning.scales().get(k / SizeTuning.ANGLES);
        double angle = 2 * Math.PI * (k % SizeTuning.ANGLES) / SizeTuning.ANGLES;
        unit[s][k] =
            feature.at(s, log(scale * radius / size), angle - Math.toRadians(degrees))
                + NOISE * random.nextGaussian();
      }
    }
    units.add(unit);
  }

  FamilySizes sizes() {
    List<Responses> answers = new ArrayList<>();
    for (int s = 0; s < STIMULI; s++) {
      int stimulus = s;
      double[][] values = units.stream().map(unit -> unit[stimulus]).toArray(double[][]::new);
      answers.add(new Responses("stimulus" + s, SizeTuning.SIZES, SizeTuning.ANGLES, values));
    }
    SizedKind kind = SizedKind.TURNED;
    return FamilySizes.of(
        layer, radius, Map.of(kind, SizeTuning.of(kind, layer, radius, answers)), listed);
  }
}
