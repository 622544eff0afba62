package orbit.circuit;

import java.util.Arrays;
import orbit.network.Weights;

/** The kernels between the units of two sides out of all those between their layers. */
public final class UnitWeights implements Weights {

  private final Side input;
  private final Side output;
  private final Weights all;

  /**
   * @param all [unit of the output's layer][unit of the input's layer]
   * @throws IllegalArgumentException if a side lists a unit that its layer has not
   */
  public UnitWeights(Side input, Side output, Weights all) {
    this.input = input;
    this.output = output;
    this.all = all;
    check(output, all.outputs());
    check(input, all.inputs());
  }

  private static void check(Side side, int units) {
    for (int u = 0; u < side.size(); u++) {
      if (side.member(u).unit().orElse(0) >= units) {
        throw new IllegalArgumentException(
            "%s has units 0 to %d, no %s".formatted(side.layer(), units - 1, side.unitName(u)));
      }
    }
  }

  @Override
  public int outputs() {
    return output.size();
  }

  @Override
  public int inputs() {
    return input.size();
  }

  @Override
  public int height() {
    return all.height();
  }

  @Override
  public int width() {
    return all.width();
  }

  @Override
  public boolean present(int o, int i) {
    return output.member(o).unit().isPresent() && input.member(i).unit().isPresent();
  }

  @Override
  public void read(int o, int i, float[] kernel) {
    if (present(o, i)) {
      all.read(output.member(o).unit().getAsInt(), input.member(i).unit().getAsInt(), kernel);
    } else {
      Arrays.fill(kernel, 0, kernelSize(), 0);
    }
  }
}
