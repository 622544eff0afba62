package orbit.view;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import orbit.circuit.Bands;
import orbit.circuit.Circuit;
import orbit.circuit.Tying;
import orbit.symmetry.Element;

/**
 * A colour and a number for each kernel that is shared: round the wheel of hues by relative
 * element, so that neighbouring bands have neighbouring colours and parallel stripes are seen.
 */
final class TyingColours {

  private final Circuit circuit;
  private final Tying tying;
  private final List<Integer> bands;
  private final int[] rankOf;

  TyingColours(Circuit circuit, Tying tying) {
    this.circuit = circuit;
    this.tying = tying;
    bands =
        IntStream.range(0, tying.kernels())
            .boxed()
            .sorted(
                Comparator.comparingInt(
                        (Integer b) -> circuit.output().familyIndex(first(b).output()))
                    .thenComparingInt(b -> circuit.input().familyIndex(first(b).input()))
                    .thenComparing(b -> relative(b).mirrored())
                    .thenComparingDouble(b -> relative(b).hue())
                    .thenComparingDouble(b -> relative(b).rotation())
                    .thenComparingInt(b -> b))
            .toList();
    rankOf = new int[bands.size()];
    for (int rank = 0; rank < rankOf.length; rank++) {
      rankOf[bands.get(rank)] = rank;
    }
  }

  /** The bands in the order of their numbers in the legend. */
  List<Integer> inOrder() {
    return bands;
  }

  /** The number of a band in the legend, from 1. */
  int number(int band) {
    return rankOf[band] + 1;
  }

  /** The colour of a band; every other one is darker where there are many. */
  Color of(int band) {
    int rank = rankOf[band];
    boolean many = rankOf.length > 10;
    double hue = 360.0 * rank / rankOf.length + 100;
    return Color.hsb(hue, many && rank % 2 == 1 ? 1 : 0.85, many && rank % 2 == 1 ? 0.55 : 0.85);
  }

  /** The relative element of a band's first cell. */
  Element relative(int band) {
    return Bands.relativePlace(circuit, first(band).output(), first(band).input());
  }

  Bands.Cell first(int band) {
    return tying.bands().cells(band).getFirst();
  }

  Circuit circuit() {
    return circuit;
  }

  Tying tying() {
    return tying;
  }
}
