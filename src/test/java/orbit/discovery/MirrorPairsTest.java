package orbit.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import orbit.family.Place;
import orbit.symmetry.Action;
import orbit.symmetry.Element;
import orbit.symmetry.Group;
import orbit.task.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MirrorPairsTest {

  private static final int STEPS = 36;
  private static final List<String> STIMULI =
      List.of("curve", "dark curve", "line", "dark line", "edge");

  /** Unit 2k and 2k + 1 of the first {@code pairs} are mirror images; then come strangers. */
  private static double[][][] layer(
      Stranger kind, int pairs, int strangers, double axis, double noise, Random random) {
    int n = 2 * pairs + strangers;
    double[][][] curves = new double[STIMULI.size()][n][];
    for (int s = 0; s < STIMULI.size(); s++) {
      for (int u = 0; u < n; u++) {
        double[] curve =
            u < 2 * pairs && u % 2 == 1
                ? mirrored(curves[s][u - 1], axis)
                : kind.drawn(STEPS, random);
        curves[s][u] = curve;
      }
      for (int u = 0; u < 2 * pairs; u++) {
        double loud = Arrays.stream(curves[s][u]).map(Math::abs).average().orElse(1);
        curves[s][u] = Stranger.noisy(curves[s][u], noise * loud, random);
      }
    }
    return curves;
  }

  /** What a unit answers at a, its image in a mirror answers at 180 + 2 axis - a. */
  private static double[] mirrored(double[] curve, double axis) {
    int carried = (int) Math.round((180 + 2 * axis) / 360 * STEPS);
    return IntStream.range(0, STEPS)
        .mapToDouble(k -> curve[Math.floorMod(carried - k, STEPS)])
        .toArray();
  }

  private static List<FoundFamily> pairs(double[][][] curves, Random random, int[] shuffled) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, shuffled.length).boxed().toList());
    Collections.shuffle(order, random);
    List<Responses> responses = new ArrayList<>();
    for (int s = 0; s < curves.length; s++) {
      double[][] all = curves[s];
      double[][] mixed = order.stream().map(u -> all[u]).toArray(double[][]::new);
      responses.add(new Responses(STIMULI.get(s), 1, STEPS, mixed));
    }
    Arrays.setAll(shuffled, order::get);
    List<Integer> units = IntStream.range(0, shuffled.length).boxed().toList();
    return ResponseDiscovery.of(
            "layer", units, units.size(), responses, 0, List.of(), Progress.UNWATCHED)
        .families()
        .stream()
        .filter(found -> found.family().group().equals(new Group.Cyclic(Action.MIRROR, 2)))
        .toList();
  }

  private static boolean isPlanted(FoundFamily pair, int[] shuffled, int pairs) {
    int one = shuffled[pair.units().get(0)];
    int other = shuffled[pair.units().get(1)];
    return one / 2 == other / 2 && one < 2 * pairs;
  }

  @ParameterizedTest
  @EnumSource(names = {"SMOOTH", "RECTIFIED", "TWO_HARMONICS"})
  void mirrorImagesAreFoundAmongStrangers(Stranger kind) {
    int found = 0;
    int wrong = 0;
    for (int seed = 0; seed < 4; seed++) {
      Random random = new Random(900 + seed);
      double[][][] curves = layer(kind, 10, 150, 0, 0.2, random);
      int[] shuffled = new int[170];
      for (FoundFamily pair : pairs(curves, random, shuffled)) {
        boolean right = isPlanted(pair, shuffled, 10);
        found += right ? 1 : 0;
        wrong += right ? 0 : 1;
      }
    }
    assertThat(found).isGreaterThanOrEqualTo(32);
    assertThat(wrong).isLessThanOrEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(names = {"SMOOTH", "RECTIFIED", "TWO_HARMONICS", "BUMP", "HALF_TURN"})
  void strangersAloneMakeNoPairsButInAFewLayers(Stranger kind) {
    int layers = 0;
    for (int seed = 0; seed < 10; seed++) {
      Random random = new Random(1900 + seed);
      double[][][] curves = layer(kind, 0, 120, 0, 0, random);
      layers += pairs(curves, random, new int[120]).isEmpty() ? 0 : 1;
    }
    assertThat(layers).isLessThanOrEqualTo(2);
  }

  @Test
  void turnedCopiesAreImagesInAnyMirrorAndNoPairs() {
    int layers = 0;
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(2900 + seed);
      double[][] curves = new double[30][STEPS];
      for (double[] curve : curves) {
        double angle = random.nextDouble() * 360;
        Arrays.setAll(curve, k -> Math.cos(Math.toRadians(360.0 * k / STEPS - angle)));
        Arrays.setAll(curve, k -> Math.exp(4 * curve[k]));
      }
      Signatures signatures = ResponseTerms.of(List.of(new Responses("curve", 1, STEPS, curves)));
      int[] channels = IntStream.range(0, 30).toArray();
      List<String> names = Collections.nCopies(30, "curve");
      boolean none = MirrorPairs.of(signatures, channels, names, Progress.UNWATCHED).isEmpty();
      layers += none ? 0 : 1;
    }
    assertThat(layers).isLessThanOrEqualTo(1);
  }

  @Test
  void imagesInASlantedMirrorAreNoPairs() {
    Random random = new Random(4);
    double[][][] curves = layer(Stranger.SMOOTH, 10, 60, 35, 0.1, random);
    assertThat(pairs(curves, random, new int[80])).isEmpty();
  }

  @Test
  void aPairStandsOnBothPlacesOfTheMirrorWithWhatItIsOff() {
    Random random = new Random(6);
    double[][][] curves = layer(Stranger.SMOOTH, 8, 40, 0, 0.05, random);
    List<FoundFamily> found = pairs(curves, random, new int[56]);
    assertThat(found).isNotEmpty();
    FoundFamily first = found.getFirst();
    assertThat(first.family().name()).endsWith("mirror pair");
    assertThat(first.family().members().stream().map(member -> member.place()))
        .containsExactly(new Place.OnOrbit(Element.IDENTITY), new Place.OnOrbit(Element.mirror()));
    assertThat(first.error()).isLessThan(3);
    assertThat(first.score()).isGreaterThan(0.9);
    assertThat(first.pValue()).isLessThanOrEqualTo(0.025);
  }

  @Test
  void aSearchThatIsStoppedThrows() {
    Random random = new Random(6);
    double[][][] curves = layer(Stranger.SMOOTH, 8, 40, 0, 0.05, random);
    List<Responses> responses =
        IntStream.range(0, STIMULI.size())
            .mapToObj(s -> new Responses(STIMULI.get(s), 1, STEPS, curves[s]))
            .toList();
    Signatures signatures = ResponseTerms.of(responses);
    int[] channels = IntStream.range(0, 56).toArray();
    List<String> names = Collections.nCopies(56, "curve");
    assertThatThrownBy(() -> MirrorPairs.of(signatures, channels, names, (done, all) -> false))
        .isInstanceOf(CancellationException.class);
  }
}
