package orbit.discovery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import orbit.stimulus.TuningCurves;
import orbit.stimulus.TuningFile;
import orbit.stimulus.UnitTuning;
import orbit.task.Progress;

/**
 * A layer in which published families of tuning curves are hidden among units of none, all
 * shuffled.
 *
 * @param curves [unit][angle]
 * @param truth family of each unit; -1 for none
 * @param peaks angle of each unit of a family, degrees
 */
record HiddenFamilies(double[][] curves, int[] truth, double[] peaks) {

  static final Path FOLDER = Path.of("../shared/data/tuning");
  static final int STEPS = 72;

  /** How loud units are. */
  enum Gain {
    /** Families as published beside strangers of about the loudness of the loudest family. */
    NATURAL,
    /** All the same, so that nothing but shape tells. */
    EQUAL
  }

  /**
   * @param families names of published tuning files
   * @param noise deviation added to each curve of a family, in shares of the curve's own
   */
  static HiddenFamilies drawn(
      List<String> families,
      List<Stranger> kinds,
      int strangers,
      double noise,
      Gain gain,
      long seed)
      throws IOException {
    Random random = new Random(seed);
    List<double[]> curves = new ArrayList<>();
    List<Integer> truth = new ArrayList<>();
    List<Double> peaks = new ArrayList<>();
    double loudest = 1;
    for (int f = 0; f < families.size(); f++) {
      TuningCurves file = TuningFile.read(FOLDER.resolve(families.get(f) + ".json")).curves();
      for (int u = 0; u < file.units().size(); u++) {
        double[] all = file.curve(u);
        double[] curve =
            IntStream.range(0, STEPS).mapToDouble(k -> all[k * all.length / STEPS]).toArray();
        double top = Arrays.stream(curve).max().orElse(0);
        if (top < 1 && file.layer().equals("conv2d2")) {
          // one published unit answers hardly anything
          continue;
        }
        loudest = Math.max(loudest, top);
        double[] scaled = Stranger.scaled(curve, gain == Gain.EQUAL ? 1 / top : 1);
        curves.add(Stranger.noisy(scaled, noise * deviation(scaled), random));
        truth.add(f);
        peaks.add(UnitTuning.of(file, u).peak());
      }
    }
    for (int k = 0; k < strangers; k++) {
      double[] curve = kinds.get(k % kinds.size()).drawn(STEPS, random);
      double top = Arrays.stream(curve).map(Math::abs).max().orElse(1);
      double loud = gain == Gain.EQUAL ? 1 : loudest * Math.exp(0.6 * random.nextGaussian());
      curves.add(Stranger.scaled(curve, loud / Math.max(top, 1e-6)));
      truth.add(-1);
      peaks.add(0.0);
    }
    List<Integer> order = new ArrayList<>(IntStream.range(0, curves.size()).boxed().toList());
    Collections.shuffle(order, random);
    return new HiddenFamilies(
        order.stream().map(curves::get).toArray(double[][]::new),
        order.stream().mapToInt(truth::get).toArray(),
        order.stream().mapToDouble(peaks::get).toArray());
  }

  private static double deviation(double[] curve) {
    double mean = Arrays.stream(curve).average().orElse(0);
    return Math.sqrt(Arrays.stream(curve).map(v -> (v - mean) * (v - mean)).average().orElse(0));
  }

  Discovered discovered() {
    return ResponseDiscovery.of(
        "hidden",
        IntStream.range(0, curves.length).boxed().toList(),
        curves.length,
        List.of(new Responses("curve", 1, STEPS, curves)),
        0,
        List.of(),
        Progress.UNWATCHED);
  }

  /** Families most of whose units are of no one true family. */
  long falseFamilies(Discovered found) {
    return found.families().stream()
        .filter(family -> !family.family().isInvariant())
        .filter(
            family ->
                IntStream.rangeClosed(0, Arrays.stream(truth).max().orElse(0))
                    .allMatch(f -> 2 * own(family, f) <= family.units().size()))
        .count();
  }

  /** Units of the families found that are of a true family, and how many were put there. */
  int[] counted(Discovered found) {
    int right = 0;
    int all = 0;
    for (FoundFamily family : found.families()) {
      if (!family.family().isInvariant()) {
        right += (int) family.units().stream().filter(u -> truth[u] >= 0).count();
        all += family.units().size();
      }
    }
    return new int[] {right, all, (int) Arrays.stream(truth).filter(t -> t >= 0).count()};
  }

  private long own(FoundFamily family, int truthOf) {
    return family.units().stream().filter(u -> truth[u] == truthOf).count();
  }
}
