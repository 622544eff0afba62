package orbit.circuit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import orbit.network.Weights;
import orbit.symmetry.Element;
import orbit.symmetry.Subgroup;
import orbit.symmetry.Turning;

/**
 * A band as one kernel and how far its cells are from it. Each cell is turned to the band's first
 * cell, by every element that carries it there, and then to the canonical frame.
 *
 * <p>Where every element turns the grid exactly, the sum over bands of {@code share · (1 -
 * spread²)} is the score.
 *
 * @param band its number among the circuit's bands
 * @param first its first cell, in the canonical frame of whose output the kernels stand
 * @param cells how many cells it has
 * @param relative the relative element {@code g_o^-1 g_i}, in the normal form of the input's orbit
 * @param mean kernel, row by row
 * @param deviation standard deviation of each weight of the kernel
 * @param spread the whole standard deviation as a share of the root mean square norm of the cells,
 *     0 for equal cells to 1 for cells that cancel out; NaN where all are zero
 * @param share of the energy of all weights, 0 to 1; NaN where there is none
 */
public record BandKernel(
    int band,
    Bands.Cell first,
    int cells,
    Element relative,
    float[] mean,
    float[] deviation,
    double spread,
    double share) {

  /** The kernels of all bands, in their order. */
  public static List<BandKernel> of(Circuit circuit, Bands bands) {
    Weights weights = circuit.weights();
    double all = Arrays.stream(Norms.energies(weights)).flatMapToDouble(Arrays::stream).sum();
    Turned turned = new Turned(circuit);
    List<BandKernel> kernels = new ArrayList<>();
    for (int band = 0; band < bands.count(); band++) {
      List<Bands.Cell> cells = bands.cells(band);
      kernels.add(turned.kernel(band, cells.getFirst(), cells, all));
    }
    return kernels;
  }

  /** Kernels turned as an element of the group says. */
  private static final class Turned {
    private final Circuit circuit;
    private final Subgroup whole;
    private final Turning[] turnings;
    private final float[] kernel;
    private final float[] upright;

    Turned(Circuit circuit) {
      this.circuit = circuit;
      Weights weights = circuit.weights();
      whole = Subgroup.whole(circuit.group());
      turnings = new Turning[circuit.group().order()];
      for (int g = 0; g < turnings.length; g++) {
        Element element = circuit.group().element(g);
        turnings[g] = Turning.of(element, weights.height(), weights.width());
      }
      kernel = new float[weights.kernelSize()];
      upright = new float[kernel.length];
    }

    BandKernel kernel(int band, Bands.Cell first, List<Bands.Cell> cells, double all) {
      int back = circuit.group().inverse(circuit.output().carrier(first.output()));
      double[] sum = new double[kernel.length];
      double[] squares = new double[kernel.length];
      int samples = 0;
      double energy = 0;
      for (Bands.Cell cell : cells) {
        circuit.weights().read(cell.output(), cell.input(), kernel);
        for (float value : kernel) {
          energy += (double) value * value;
        }
        for (int g : whole.elements().filter(g -> carries(g, cell, first)).toArray()) {
          turnings[circuit.group().multiply(back, g)].apply(kernel, upright);
          for (int k = 0; k < sum.length; k++) {
            sum[k] += upright[k];
            squares[k] += (double) upright[k] * upright[k];
          }
          samples++;
        }
      }
      return summary(band, first, cells.size(), sum, squares, samples, energy / all);
    }

    private boolean carries(int g, Bands.Cell from, Bands.Cell to) {
      Side output = circuit.output();
      Side input = circuit.input();
      return output.movedPlace(g, from.output()) == output.place(to.output())
          && input.movedPlace(g, from.input()) == input.place(to.input());
    }

    private BandKernel summary(
        int band,
        Bands.Cell first,
        int cells,
        double[] sum,
        double[] squares,
        int samples,
        double share) {
      float[] mean = new float[sum.length];
      float[] deviation = new float[sum.length];
      double variance = 0;
      double energy = 0;
      for (int k = 0; k < sum.length; k++) {
        double middle = sum[k] / samples;
        double around = Math.max(0, squares[k] / samples - middle * middle);
        mean[k] = (float) middle;
        deviation[k] = (float) Math.sqrt(around);
        variance += around;
        energy += squares[k] / samples;
      }
      Element relative = Bands.relativePlace(circuit, first.output(), first.input());
      double spread = Math.sqrt(variance / energy);
      return new BandKernel(band, first, cells, relative, mean, deviation, spread, share);
    }
  }
}
