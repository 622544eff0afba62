package orbit.circuit;

import java.util.BitSet;
import orbit.family.Arrangement;
import orbit.family.Family;
import orbit.family.Place;
import orbit.network.DenseWeights;
import orbit.network.Weights;
import orbit.symmetry.Element;

/** The joint action and its average by their definitions: elements on places, points on grids. */
final class BruteForce {

  private BruteForce() {}

  /** {@code mean over g of rho(g) W[g^-1 o][g^-1 i]} over the kernels that exist. */
  static Weights average(Circuit circuit, Weights weights) {
    int order = circuit.group().order();
    Weights[] moved = new Weights[order];
    for (int g = 0; g < order; g++) {
      moved[g] = moved(circuit, g, weights);
    }
    int size = weights.kernelSize();
    float[] values = new float[weights.outputs() * weights.inputs() * size];
    BitSet absent = new BitSet();
    for (int cell = 0; cell < weights.outputs() * weights.inputs(); cell++) {
      int o = cell / weights.inputs();
      int i = cell % weights.inputs();
      absent.set(cell, !weights.present(o, i));
      double[] sum = new double[size];
      int found = 0;
      for (int g = 0; g < order && weights.present(o, i); g++) {
        if (moved[g].present(o, i)) {
          add(moved[g], o, i, sum);
          found++;
        }
      }
      for (int k = 0; k < size; k++) {
        values[cell * size + k] = found == 0 ? 0 : (float) (sum[k] / found);
      }
    }
    return new DenseWeights(
        weights.outputs(), weights.inputs(), weights.height(), weights.width(), values, absent);
  }

  private static void add(Weights weights, int o, int i, double[] sum) {
    float[] kernel = new float[sum.length];
    weights.read(o, i, kernel);
    for (int k = 0; k < sum.length; k++) {
      sum[k] += kernel[k];
    }
  }

  /** {@code (g W)[g o][g i] = rho(g) W[o][i]}; absent where nothing is carried to. */
  static Weights moved(Circuit circuit, int g, Weights weights) {
    Element element = circuit.group().element(g);
    int[] outputs = carried(circuit.output(), element);
    int[] inputs = carried(circuit.input(), element);
    int size = weights.kernelSize();
    float[] values = new float[weights.outputs() * weights.inputs() * size];
    BitSet absent = new BitSet();
    absent.set(0, weights.outputs() * weights.inputs());
    float[] kernel = new float[size];
    for (int o = 0; o < outputs.length; o++) {
      for (int i = 0; i < inputs.length; i++) {
        if (weights.present(o, i) && outputs[o] >= 0 && inputs[i] >= 0) {
          int cell = outputs[o] * inputs.length + inputs[i];
          absent.clear(cell);
          weights.read(o, i, kernel);
          turn(element, kernel, weights.height(), values, cell * size);
        }
      }
    }
    return new DenseWeights(
        outputs.length, inputs.length, weights.height(), weights.width(), values, absent);
  }

  /** The unit to which each is carried: its place times the element, up to the stabilizer. */
  static int[] carried(Side side, Element element) {
    int[] to = new int[side.size()];
    for (int u = 0; u < to.length; u++) {
      to[u] = -1;
      for (int v = 0; v < to.length; v++) {
        if (!side.isHole(u) && !side.isHole(v) && carries(side, element, u, v)) {
          to[u] = v;
        }
      }
    }
    return to;
  }

  private static boolean carries(Side side, Element element, int u, int v) {
    Family family = side.family(u);
    if (!(family.arrangement() instanceof Arrangement.OnOrbit)) {
      return u == v;
    }
    if (side.familyIndex(u) != side.familyIndex(v)) {
      return false;
    }
    Element from = ((Place.OnOrbit) side.member(u).place()).element();
    Element to = ((Place.OnOrbit) side.member(v).place()).element();
    Element origin = family.origin();
    return family
        .stabilizer()
        .elements()
        .mapToObj(h -> origin.inverse().after(family.group().element(h)).after(origin))
        .anyMatch(h -> to.after(h).near(element.after(from)));
  }

  /** The pixel at x goes to g x: mirrored first, then turned clockwise; y runs down. */
  private static void turn(Element element, float[] kernel, int n, float[] into, int offset) {
    double cos = Math.cos(Math.toRadians(element.rotation()));
    double sin = Math.sin(Math.toRadians(element.rotation()));
    double centre = (n - 1) / 2.0;
    for (int pixel = 0; pixel < n * n; pixel++) {
      double x = (pixel % n - centre) * (element.mirrored() ? -1 : 1);
      double y = pixel / n - centre;
      long column = Math.round(x * cos - y * sin + centre);
      long row = Math.round(x * sin + y * cos + centre);
      into[offset + (int) row * n + (int) column] = kernel[pixel];
    }
  }

  /** The sum of products of all values. */
  static double inner(Weights a, Weights b) {
    float[] ofA = new float[a.kernelSize()];
    float[] ofB = new float[a.kernelSize()];
    double sum = 0;
    for (int cell = 0; cell < a.outputs() * a.inputs(); cell++) {
      a.read(cell / a.inputs(), cell % a.inputs(), ofA);
      b.read(cell / a.inputs(), cell % a.inputs(), ofB);
      for (int k = 0; k < ofA.length; k++) {
        sum += (double) ofA[k] * ofB[k];
      }
    }
    return sum;
  }

  /** The largest difference between two values; infinite where only one has a kernel. */
  static double distance(Weights a, Weights b) {
    float[] ofA = new float[a.kernelSize()];
    float[] ofB = new float[a.kernelSize()];
    double largest = 0;
    for (int o = 0; o < a.outputs(); o++) {
      for (int i = 0; i < a.inputs(); i++) {
        if (a.present(o, i) != b.present(o, i)) {
          return Double.POSITIVE_INFINITY;
        }
        a.read(o, i, ofA);
        b.read(o, i, ofB);
        for (int k = 0; k < ofA.length; k++) {
          largest = Math.max(largest, Math.abs(ofA[k] - ofB[k]));
        }
      }
    }
    return largest;
  }
}
