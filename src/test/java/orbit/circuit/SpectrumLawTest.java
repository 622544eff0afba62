package orbit.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import orbit.network.DenseWeights;
import orbit.network.Weights;
import orbit.symmetry.Group;

class SpectrumLawTest {

  @Property(tries = 200)
  void theSharesAddUpToOneAlsoWithHoles(
      @ForAll(supplier = RandomCircuits.WithHoles.class) Circuit circuit) {
    List<Spectrum.Line> lines = spectrum(circuit);
    assertThat(lines).allSatisfy(line -> assertThat(line.share()).isBetween(0.0, 1 + 1e-9));
    assertThat(lines.stream().mapToDouble(Spectrum.Line::share).sum()).isCloseTo(1, within(1e-9));
    assertThat(lines.stream().mapToInt(Spectrum.Line::dimension).sum())
        .isLessThanOrEqualTo(circuit.group().order());
  }

  @Property(tries = 100)
  void ofRotationsAndHuesItIsTheFourierTransformAlongTheRelativeAngle(
      @ForAll @IntRange(min = 1, max = 7) int order, @ForAll boolean hue, @ForAll long seed) {
    Group group = hue ? Built.hues(order) : Built.rotations(order < 3 ? order : 4);
    Circuit circuit = Built.tied(group, Built.free(group), Built.free(group), 3, seed);
    double[] shares = fourier(circuit);
    List<Spectrum.Line> lines = spectrum(circuit);
    assertThat(lines).hasSize(shares.length);
    for (int k = 0; k < shares.length; k++) {
      assertThat(lines.get(k).irrep()).isEqualTo("k=" + k);
      assertThat(lines.get(k).share()).isCloseTo(shares[k], within(1e-5));
    }
  }

  @Property(tries = 200)
  void oneCellOfEachBandTellsTheSpectrum(
      @ForAll(supplier = RandomCircuits.Complete.class) Circuit circuit, @ForAll long seed) {
    Circuit tied = Built.with(circuit, BruteForce.average(circuit, circuit.weights()));
    List<Spectrum.Line> lines = spectrum(tied);
    List<Spectrum.Line> fromOneCell =
        spectrum(Built.with(tied, oneCellOfEachBand(tied, new Random(seed))));
    assertThat(fromOneCell).hasSameSizeAs(lines);
    for (int n = 0; n < lines.size(); n++) {
      assertThat(fromOneCell.get(n).share()).isCloseTo(lines.get(n).share(), within(1e-5));
    }
  }

  private static Weights oneCellOfEachBand(Circuit circuit, Random random) {
    Weights weights = circuit.weights();
    int size = weights.kernelSize();
    float[] values = new float[weights.outputs() * weights.inputs() * size];
    BitSet absent = new BitSet();
    absent.set(0, weights.outputs() * weights.inputs());
    Bands bands = new Bands(circuit);
    for (int band = 0; band < bands.count(); band++) {
      List<Bands.Cell> cells = bands.cells(band);
      Bands.Cell kept = cells.get(random.nextInt(cells.size()));
      int cell = kept.output() * weights.inputs() + kept.input();
      absent.clear(cell);
      float[] kernel = Built.kernel(weights, kept.output(), kept.input());
      System.arraycopy(kernel, 0, values, cell * size, size);
    }
    return new DenseWeights(
        weights.outputs(), weights.inputs(), weights.height(), weights.width(), values, absent);
  }

  /** Power at k and n - k of the first row, whose output stands at the identity. */
  private static double[] fourier(Circuit circuit) {
    int n = circuit.group().order();
    double[] power = new double[n / 2 + 1];
    double total = 0;
    for (int k = 0; k < n; k++) {
      double here = 0;
      for (int pixel = 0; pixel < circuit.weights().kernelSize(); pixel++) {
        double re = 0;
        double im = 0;
        for (int r = 0; r < n; r++) {
          double value = Built.kernel(circuit.weights(), 0, r)[pixel];
          re += value * Math.cos(2 * Math.PI * k * r / n);
          im += value * Math.sin(2 * Math.PI * k * r / n);
        }
        here += re * re + im * im;
      }
      power[Math.min(k, n - k)] += here;
      total += here;
    }
    for (int k = 0; k < power.length; k++) {
      power[k] /= total;
    }
    return power;
  }

  static List<Spectrum.Line> spectrum(Circuit circuit) {
    Weights equivariant = new EquivariantPart(circuit).of(circuit.weights());
    return Spectrum.of(circuit, equivariant);
  }
}
