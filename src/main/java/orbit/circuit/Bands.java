package orbit.circuit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import orbit.symmetry.Element;
import orbit.symmetry.Subgroup;

/**
 * The bands of a circuit: the orbits of its cells under {@code g·(o, i) = (g·o, g·i)}.
 *
 * <p>Cells at holes belong to no band (-1); a band goes on across a hole.
 */
public final class Bands {

  /** A cell of the matrix by its output and input. */
  public record Cell(int output, int input) {}

  private final Circuit circuit;
  private final int[] bandOf;
  private final List<List<Cell>> cells = new ArrayList<>();

  public Bands(Circuit circuit) {
    this(circuit, Subgroup.whole(circuit.group()));
  }

  /** The orbits under a part of the circuit's group. */
  public Bands(Circuit circuit, Subgroup part) {
    this.circuit = circuit;
    Side output = circuit.output();
    Side input = circuit.input();
    int[][] outputPlaces = movedPlaces(output, part);
    int[][] inputPlaces = movedPlaces(input, part);
    bandOf = new int[output.size() * input.size()];
    Arrays.fill(bandOf, -1);
    Map<Long, Integer> numbers = new HashMap<>();
    for (int o = 0; o < output.size(); o++) {
      for (int i = 0; i < input.size(); i++) {
        if (!circuit.weights().present(o, i) || output.isHole(o) || input.isHole(i)) {
          continue;
        }
        long first = Long.MAX_VALUE;
        for (int g = 0; g < outputPlaces.length; g++) {
          first = Math.min(first, (long) outputPlaces[g][o] * input.places() + inputPlaces[g][i]);
        }
        int band = numbers.computeIfAbsent(first, key -> numbers.size());
        if (band == cells.size()) {
          cells.add(new ArrayList<>());
        }
        cells.get(band).add(new Cell(o, i));
        bandOf[o * input.size() + i] = band;
      }
    }
  }

  private static int[][] movedPlaces(Side side, Subgroup part) {
    int[] elements = part.elements().toArray();
    int[][] places = new int[elements.length][side.size()];
    for (int e = 0; e < elements.length; e++) {
      for (int u = 0; u < side.size(); u++) {
        places[e][u] = side.movedPlace(elements[e], u);
      }
    }
    return places;
  }

  public int count() {
    return cells.size();
  }

  /** The band of a cell; -1 where the cell has no kernel. */
  public int bandOf(int output, int input) {
    return bandOf[output * circuit.input().size() + input];
  }

  public List<Cell> cells(int band) {
    return List.copyOf(cells.get(band));
  }

  /** The relative element {@code g_o^-1 g_i} of the nominal places. */
  public static Element relative(Circuit circuit, int output, int input) {
    return nominal(circuit.output(), output).to(nominal(circuit.input(), input));
  }

  /**
   * The relative element in the normal form of the input's orbit: that of the place {@code g_o^-1 ·
   * place_i}, which does not depend on how the file writes a place that a stabilizer leaves alone.
   */
  public static Element relativePlace(Circuit circuit, int output, int input) {
    int back = circuit.group().inverse(circuit.output().carrier(output));
    Element moved = circuit.input().elementAt(circuit.input().movedPlace(back, input));
    return circuit.output().family(output).origin().to(moved);
  }

  private static Element nominal(Side side, int unit) {
    return side.family(unit).group().element(side.carrier(unit)).after(side.family(unit).origin());
  }
}
