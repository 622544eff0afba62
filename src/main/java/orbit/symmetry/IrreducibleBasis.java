package orbit.symmetry;

import java.util.ArrayList;
import java.util.List;

/**
 * An orthonormal basis of the functions on an orbit in which every basis function belongs to one
 * irreducible representation: for rotations the cosines and sines of the discrete Fourier transform
 * along the places, for D_n these on the turned and on the mirrored places.
 *
 * <p>A linear map between two orbits that commutes with the group is block-diagonal in such bases,
 * one block for each irreducible representation (Schur's lemma; Serre, section 2.2).
 */
public final class IrreducibleBasis {

  /** A projected function shorter than this adds nothing but rounding. */
  private static final double NOTHING = 1e-6;

  private final int places;
  private final List<Irrep> irreps;
  private final List<double[]> functions = new ArrayList<>();
  private final List<Integer> irrepOf = new ArrayList<>();

  private IrreducibleBasis(Orbit orbit, List<Irrep> irreps) {
    this.places = orbit.places();
    this.irreps = irreps;
    for (int irrep = 0; irrep < irreps.size(); irrep++) {
      add(orbit, irrep);
    }
  }

  /** The basis of an orbit; its functions in the order of the group's representations. */
  public static IrreducibleBasis of(Orbit orbit) {
    return new IrreducibleBasis(orbit, Irrep.of(orbit.group()));
  }

  /** Orthonormal functions out of the projections of one place after another. */
  private void add(Orbit orbit, int irrep) {
    double[] projector = irreps.get(irrep).projector();
    int missing = (int) Math.rint(trace(orbit, projector));
    for (int place = 0; place < places && missing > 0; place++) {
      double[] function = new double[places];
      for (int g = 0; g < projector.length; g++) {
        function[orbit.move(g, place)] += projector[g];
      }
      for (int earlier = functions.size() - 1; earlier >= 0; earlier--) {
        if (irrepOf.get(earlier) == irrep) {
          subtract(function, functions.get(earlier));
        }
      }
      double length = Math.sqrt(inner(function, function));
      if (length > NOTHING) {
        for (int p = 0; p < places; p++) {
          function[p] /= length;
        }
        functions.add(function);
        irrepOf.add(irrep);
        missing--;
      }
    }
  }

  private static double trace(Orbit orbit, double[] projector) {
    double trace = 0;
    for (int g = 0; g < projector.length; g++) {
      for (int place = 0; place < orbit.places(); place++) {
        trace += orbit.move(g, place) == place ? projector[g] : 0;
      }
    }
    return trace;
  }

  private static void subtract(double[] function, double[] unit) {
    double along = inner(function, unit);
    for (int p = 0; p < unit.length; p++) {
      function[p] -= along * unit[p];
    }
  }

  private static double inner(double[] a, double[] b) {
    double sum = 0;
    for (int p = 0; p < a.length; p++) {
      sum += a[p] * b[p];
    }
    return sum;
  }

  /** Number of basis functions, which is that of places. */
  public int size() {
    return places;
  }

  /** The representations of the group; those that have no function on the orbit, too. */
  public List<Irrep> irreps() {
    return irreps;
  }

  /** The representation to which a basis function belongs, by its number in {@link #irreps}. */
  public int irrepOf(int function) {
    return irrepOf.get(function);
  }

  /** The value of a basis function at a place. */
  public double at(int function, int place) {
    return functions.get(function)[place];
  }
}
