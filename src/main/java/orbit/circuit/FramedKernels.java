package orbit.circuit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import orbit.network.Weights;
import orbit.symmetry.Element;
import orbit.symmetry.Group;
import orbit.symmetry.IrreducibleBasis;
import orbit.symmetry.Orbit;
import orbit.symmetry.Subgroup;
import orbit.symmetry.Turning;

/**
 * Kernels turned back by the group elements of one side, the framed one, and carried to irreducible
 * bases: rows are functions on the group, columns functions on the places of the other side.
 */
final class FramedKernels {

  private final Circuit circuit;
  private final boolean framedByOutputs;
  private final IrreducibleMatrix.Holes holes;
  private final Group group;
  private final Turning[] back;
  private int missing;

  FramedKernels(Circuit circuit, boolean framedByOutputs, IrreducibleMatrix.Holes holes) {
    this.circuit = circuit;
    this.framedByOutputs = framedByOutputs;
    this.holes = holes;
    this.group = circuit.group();
    Weights weights = circuit.weights();
    back = new Turning[group.order()];
    for (int g = 0; g < back.length; g++) {
      Element inverse = group.element(g).inverse();
      back[g] = Turning.of(inverse, weights.height(), weights.width());
    }
  }

  IrreducibleMatrix matrix(List<PlacedOrbit> framed, List<PlacedOrbit> others) {
    IrreducibleBasis onGroup = IrreducibleBasis.of(new Orbit(Subgroup.trivial(group)));
    List<IrreducibleMatrix.Line> rows = new ArrayList<>();
    List<IrreducibleMatrix.Line> columns = new ArrayList<>();
    List<IrreducibleBasis> bases =
        others.stream().map(o -> IrreducibleBasis.of(o.orbit())).toList();
    framed.forEach(orbit -> addLines(orbit.family(), onGroup, rows));
    for (int c = 0; c < others.size(); c++) {
      addLines(others.get(c).family(), bases.get(c), columns);
    }
    double[][] energies = new double[rows.size()][columns.size()];
    for (int r = 0; r < framed.size(); r++) {
      int column = 0;
      for (int c = 0; c < others.size(); c++) {
        add(
            framed.get(r),
            others.get(c),
            onGroup,
            bases.get(c),
            energies,
            r * group.order(),
            column);
        column += bases.get(c).size();
      }
    }
    return IrreducibleMatrix.sorted(onGroup.irreps(), rows, columns, energies, missing, holes);
  }

  private static void addLines(
      String family, IrreducibleBasis basis, List<IrreducibleMatrix.Line> lines) {
    for (int f = 0; f < basis.size(); f++) {
      int irrep = basis.irrepOf(f);
      lines.add(new IrreducibleMatrix.Line(irrep, basis.irreps().get(irrep).name(), family));
    }
  }

  private void add(
      PlacedOrbit framed,
      PlacedOrbit other,
      IrreducibleBasis onGroup,
      IrreducibleBasis onPlaces,
      double[][] energies,
      int firstRow,
      int firstColumn) {
    int size = circuit.weights().kernelSize();
    double[][] kernels = kernels(framed, other);
    int places = other.places();
    int order = group.order();
    double[] half = new double[places * size];
    double[] whole = new double[size];
    for (int r = 0; r < order; r++) {
      Arrays.fill(half, 0);
      for (int g = 0; g < order; g++) {
        double value = onGroup.at(r, g);
        for (int k = 0; k < half.length && value != 0; k++) {
          half[k] += value * kernels[g][k];
        }
      }
      for (int c = 0; c < places; c++) {
        Arrays.fill(whole, 0);
        for (int q = 0; q < places; q++) {
          double value = onPlaces.at(c, q);
          for (int k = 0; k < size; k++) {
            whole[k] += value * half[q * size + k];
          }
        }
        double energy = 0;
        for (double value : whole) {
          energy += value * value;
        }
        energies[firstRow + r][firstColumn + c] = energy;
      }
    }
  }

  /** {@code K[g][q]}, [group element][place and kernel value], gaps filled. */
  private double[][] kernels(PlacedOrbit framed, PlacedOrbit other) {
    int size = circuit.weights().kernelSize();
    int places = other.places();
    int order = group.order();
    double[][] kernels = new double[order][places * size];
    double[][] means = new double[places][size];
    int[] counts = new int[places];
    boolean[][] present = new boolean[order][places];
    float[] stored = new float[size];
    float[] turned = new float[size];
    double scale = 1 / Math.sqrt(framed.orbit().stabilizer().order());
    for (int g = 0; g < order; g++) {
      int a = framed.unitAt()[framed.orbit().placeOf(g)];
      for (int q = 0; q < places; q++) {
        int b = other.unitAt()[q];
        present[g][q] = a >= 0 && b >= 0 && isPresent(a, b);
        if (present[g][q]) {
          read(a, b, stored);
          back[g].apply(stored, turned);
          int relative = other.orbit().move(group.inverse(g), q);
          counts[relative]++;
          for (int k = 0; k < size; k++) {
            kernels[g][q * size + k] = scale * turned[k];
            means[relative][k] += scale * turned[k];
          }
        } else if (g == framed.orbit().representative(framed.orbit().placeOf(g))) {
          // a cell is counted once, not at every element of its coset
          missing++;
        }
      }
    }
    if (holes == IrreducibleMatrix.Holes.MEAN) {
      for (int g = 0; g < order; g++) {
        for (int q = 0; q < places; q++) {
          int relative = other.orbit().move(group.inverse(g), q);
          for (int k = 0; k < size && !present[g][q] && counts[relative] > 0; k++) {
            kernels[g][q * size + k] = means[relative][k] / counts[relative];
          }
        }
      }
    }
    return kernels;
  }

  private boolean isPresent(int framed, int other) {
    return framedByOutputs
        ? circuit.weights().present(framed, other)
        : circuit.weights().present(other, framed);
  }

  private void read(int framed, int other, float[] kernel) {
    if (framedByOutputs) {
      circuit.weights().read(framed, other, kernel);
    } else {
      circuit.weights().read(other, framed, kernel);
    }
  }
}
