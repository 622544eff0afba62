package orbit.circuit;

import orbit.network.Weights;
import orbit.symmetry.Element;
import orbit.symmetry.Turning;

/** Views of weights: each is its source and one function, and copies nothing. */
public final class WeightViews {

  private WeightViews() {}

  /**
   * The weights as laid out on screen: its rows stand for outputs and its columns for inputs, also
   * when the layout is transposed.
   */
  public static Weights laidOut(Weights source, Layout layout) {
    return new View(source, layout.rows(), layout.columns()) {
      @Override
      public boolean present(int row, int column) {
        return source.present(layout.outputAt(row, column), layout.inputAt(row, column));
      }

      @Override
      public void read(int row, int column, float[] kernel) {
        source.read(layout.outputAt(row, column), layout.inputAt(row, column), kernel);
      }
    };
  }

  /**
   * The canonical frame: each kernel turned back by its output's carrier, {@code rho(g_o)^-1
   * W[o][i]}, so that every output stands at its family's origin.
   */
  public static Weights canonical(Circuit circuit, Weights source) {
    Side output = circuit.output();
    Turning[] back = new Turning[output.size()];
    for (int o = 0; o < back.length; o++) {
      Element carrier = circuit.group().element(output.carrier(o));
      back[o] = Turning.of(carrier.inverse(), source.height(), source.width());
    }
    return new View(source, source.outputs(), source.inputs()) {
      @Override
      public void read(int o, int i, float[] kernel) {
        float[] stored = new float[kernelSize()];
        source.read(o, i, stored);
        back[o].apply(stored, kernel);
      }
    };
  }

  /** {@code (1 - share) a + share b}; {@code share} 0 shows a, 1 shows b. */
  public static Weights mix(Weights a, Weights b, double share) {
    return combination(a, (float) (1 - share), b, (float) share);
  }

  /** {@code a - b}. */
  public static Weights difference(Weights a, Weights b) {
    return combination(a, 1, b, -1);
  }

  private static Weights combination(Weights a, float ofA, Weights b, float ofB) {
    return new View(a, a.outputs(), a.inputs()) {
      @Override
      public void read(int o, int i, float[] kernel) {
        float[] other = new float[kernelSize()];
        a.read(o, i, kernel);
        b.read(o, i, other);
        for (int k = 0; k < other.length; k++) {
          kernel[k] = ofA * kernel[k] + ofB * other[k];
        }
      }
    };
  }

  private abstract static class View implements Weights {
    private final Weights source;
    private final int outputs;
    private final int inputs;

    View(Weights source, int outputs, int inputs) {
      this.source = source;
      this.outputs = outputs;
      this.inputs = inputs;
    }

    @Override
    public int outputs() {
      return outputs;
    }

    @Override
    public int inputs() {
      return inputs;
    }

    @Override
    public int height() {
      return source.height();
    }

    @Override
    public int width() {
      return source.width();
    }

    @Override
    public boolean present(int o, int i) {
      return source.present(o, i);
    }
  }
}
