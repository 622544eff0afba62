package orbit.circuit;

import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalInt;
import orbit.family.Factor;
import orbit.family.Member;
import orbit.network.DenseWeights;
import orbit.network.Weights;

/**
 * The kernels of a plan out of all those between two layers. A factor's kernel is the sum of its
 * units' kernels, each times its weight.
 */
final class PlannedKernels {

  private final Side input;
  private final Side output;
  private final Weights rows;

  /**
   * @param all [unit of the output's layer][unit of the input's layer]
   */
  PlannedKernels(Side input, Side output, Weights all) {
    this.input = input;
    this.output = output;
    int row = all.inputs() * all.kernelSize();
    float[] values = new float[Math.multiplyExact(output.size(), row)];
    float[] kernels = new float[row];
    for (int o = 0; o < output.size(); o++) {
      OptionalInt unit = output.member(o).unit();
      if (unit.isPresent()) {
        all.readRow(unit.getAsInt(), 0, all.inputs(), kernels);
        System.arraycopy(kernels, 0, values, o * row, row);
      }
    }
    this.rows = new DenseWeights(output.size(), all.inputs(), all.height(), all.width(), values);
  }

  /** [output of the plan][unit of the input's layer]; zero where the output is a hole. */
  Weights rows() {
    return rows;
  }

  /** [output of the plan][input of the plan], absent where one of them is a hole. */
  WeightsParser.Parsed cells(Optional<FactorPair> sought) {
    int size = rows.kernelSize();
    double[] values = new double[output.size() * input.size() * size];
    BitSet absent = new BitSet();
    float[] kernel = new float[size];
    for (int o = 0; o < output.size(); o++) {
      for (int i = 0; i < input.size(); i++) {
        int cell = o * input.size() + i;
        if (output.isHole(o) || input.isHole(i)) {
          absent.set(cell);
          continue;
        }
        read(o, input.member(i), sought, kernel);
        for (int k = 0; k < size; k++) {
          // as short as a float is written, not as the double next to it
          values[cell * size + k] = Double.parseDouble(Float.toString(kernel[k]));
        }
      }
    }
    return new WeightsParser.Parsed(
        output.size(), input.size(), rows.height(), rows.width(), values, absent, new BitSet());
  }

  private void read(int o, Member member, Optional<FactorPair> sought, float[] kernel) {
    if (member.factor().isEmpty()) {
      rows.read(o, member.unit().orElseThrow(), kernel);
      return;
    }
    switch (member.factor().get()) {
      case Factor.Weighted known -> combine(o, known, kernel);
      case Factor.Sought named -> combine(o, sought.orElseThrow().at(named.end()), kernel);
    }
  }

  private void combine(int o, Factor.Weighted factor, float[] kernel) {
    double[] sums = new double[kernel.length];
    factor
        .weights()
        .forEach(
            (unit, weight) -> {
              rows.read(o, unit, kernel);
              for (int k = 0; k < sums.length; k++) {
                sums[k] += weight * kernel[k];
              }
            });
    for (int k = 0; k < sums.length; k++) {
      kernel[k] = (float) sums[k];
    }
  }
}
