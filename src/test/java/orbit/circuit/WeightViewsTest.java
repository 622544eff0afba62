package orbit.circuit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import orbit.network.DenseWeights;
import orbit.network.Weights;
import org.junit.jupiter.api.Test;

class WeightViewsTest {

  private final float[] values = {1, 2, 3, 4, 5, 6};
  private final BitSet absent = BitSet.valueOf(new long[] {1 << 4});
  private final Weights source = new DenseWeights(2, 3, 1, 1, values, absent);

  @Test
  void laidOutReadsTheSourceWhereTheLayoutPoints() {
    Weights view = WeightViews.laidOut(source, Layout.of(Order.of(1, 0), Order.of(2, 0, 1)));
    assertThat(table(view)).isDeepEqualTo(new float[][] {{6, 4, 5}, {3, 1, 2}});
    assertThat(view.present(0, 2)).isFalse();
    assertThat(view.present(1, 1)).isTrue();
  }

  @Test
  void laidOutShowsLaterChangesOfTheSource() {
    Weights view = WeightViews.laidOut(source, Layout.of(Order.of(1, 0), Order.of(2, 0, 1)));
    values[5] = 60;
    absent.clear(4);
    assertThat(Built.kernel(view, 0, 0)).containsExactly(60);
    assertThat(view.present(0, 2)).isTrue();
  }

  @Test
  void laidOutTwiceComposes() {
    Weights once = WeightViews.laidOut(source, Layout.of(Order.of(1, 0), Order.of(2, 0, 1)));
    Weights twice = WeightViews.laidOut(once, Layout.of(Order.of(1, 0), Order.of(1, 2, 0)));
    assertThat(table(twice)).isDeepEqualTo(table(source));
  }

  @Test
  void transposedLayoutPutsInputsInRows() {
    Layout layout = Layout.of(Order.of(1, 0), Order.identity(3)).transpose();
    Weights view = WeightViews.laidOut(source, layout);
    assertThat(table(view)).isDeepEqualTo(new float[][] {{4, 1}, {5, 2}, {6, 3}});
    assertThat(view.present(1, 0)).isFalse();
  }

  @Test
  void readRowGivesTheKernelsOfTheView() {
    Weights view = WeightViews.laidOut(source, Layout.of(Order.of(1, 0), Order.of(2, 0, 1)));
    float[] row = new float[2];
    view.readRow(1, 1, 3, row);
    assertThat(row).containsExactly(1, 2);
  }

  @Test
  void mixEndsAtEitherSide() {
    Weights other = new DenseWeights(2, 3, 1, 1, new float[] {3, 0, 0, 0, 0, 0});
    assertThat(table(WeightViews.mix(source, other, 0))).isDeepEqualTo(table(source));
    assertThat(table(WeightViews.mix(source, other, 1))).isDeepEqualTo(table(other));
    assertThat(Built.kernel(WeightViews.mix(source, other, 0.25), 0, 0)).containsExactly(1.5f);
    assertThat(WeightViews.mix(source, other, 1).present(1, 1)).isFalse();
  }

  @Test
  void differenceIsTheFirstLessTheSecond() {
    Weights other = new DenseWeights(2, 3, 1, 1, new float[] {3, 0, 0, 0, 0, 0});
    assertThat(table(WeightViews.difference(source, other)))
        .isDeepEqualTo(new float[][] {{-2, 2, 3}, {4, 5, 6}});
  }

  private static float[][] table(Weights weights) {
    float[][] table = new float[weights.outputs()][weights.inputs()];
    for (int o = 0; o < table.length; o++) {
      for (int i = 0; i < table[o].length; i++) {
        table[o][i] = Built.kernel(weights, o, i)[0];
      }
    }
    return table;
  }
}
