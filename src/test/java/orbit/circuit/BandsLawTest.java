package orbit.circuit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class BandsLawTest {

  @Property(tries = 200)
  void everyCellWithAKernelIsInExactlyOneBand(
      @ForAll(supplier = RandomCircuits.WithHoles.class) Circuit circuit) {
    Bands bands = new Bands(circuit);
    List<Bands.Cell> present = new ArrayList<>();
    for (int o = 0; o < circuit.output().size(); o++) {
      for (int i = 0; i < circuit.input().size(); i++) {
        if (circuit.weights().present(o, i)) {
          present.add(new Bands.Cell(o, i));
        } else {
          assertThat(bands.bandOf(o, i)).isEqualTo(-1);
        }
      }
    }
    List<Bands.Cell> listed = new ArrayList<>();
    for (int band = 0; band < bands.count(); band++) {
      int number = band;
      assertThat(bands.cells(band))
          .isNotEmpty()
          .allMatch(cell -> bands.bandOf(cell.output(), cell.input()) == number);
      listed.addAll(bands.cells(band));
    }
    assertThat(listed).containsExactlyInAnyOrderElementsOf(present);
  }

  @Property(tries = 200)
  void twoCellsAreInOneBandIfAndOnlyIfAnElementCarriesOneToTheOther(
      @ForAll(supplier = RandomCircuits.WithHoles.class) Circuit circuit, @ForAll int pick) {
    Bands bands = new Bands(circuit);
    int band = Math.floorMod(pick, bands.count());
    Bands.Cell from = bands.cells(band).getFirst();
    boolean[][] reached = new boolean[circuit.output().size()][circuit.input().size()];
    for (int g = 0; g < circuit.group().order(); g++) {
      int o = BruteForce.carried(circuit.output(), circuit.group().element(g))[from.output()];
      int i = BruteForce.carried(circuit.input(), circuit.group().element(g))[from.input()];
      if (o >= 0 && i >= 0) {
        reached[o][i] = true;
      }
    }
    for (int o = 0; o < reached.length; o++) {
      for (int i = 0; i < reached[o].length; i++) {
        if (circuit.weights().present(o, i)) {
          assertThat(bands.bandOf(o, i) == band).isEqualTo(reached[o][i]);
        }
      }
    }
  }
}
