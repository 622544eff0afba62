package orbit.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import orbit.network.DenseWeights;
import orbit.network.Field;
import orbit.network.Layer;
import orbit.network.Shape;
import org.junit.jupiter.api.Test;

class WholeLayersTest {

  private static final Field FIELD = new Field(1, 1, 1, 1, 0, 0);
  private static final Layer FROM = new Layer("mixed3a", "a", new Shape(3, 1, 1), FIELD);
  private static final Layer TO = new Layer("mixed3b", "b", new Shape(2, 1, 1), FIELD);
  private static final Circuit WHOLE =
      WholeLayers.between(
          FROM, TO, new DenseWeights(2, 3, 1, 1, new float[] {1, 5, 2, 9, 0, 0}), List.of());

  @Test
  void listsEveryUnitByNumber() {
    assertThat(WHOLE.name()).isEqualTo("mixed3a → mixed3b");
    assertThat(WHOLE.input().size()).isEqualTo(3);
    assertThat(WHOLE.input().unitName(2)).isEqualTo("mixed3a:2");
    assertThat(WHOLE.output().unitName(1)).isEqualTo("mixed3b:1");
    assertThat(Ordering.INDEX.layout(WHOLE)).isEqualTo(Layout.stored(WHOLE));
  }

  @Test
  void canBeOrderedByItsWeights() {
    assertThat(Ordering.MAGNITUDE.layout(WHOLE).outputs().toArray()).containsExactly(1, 0);
    assertThat(Ordering.SERIATION.layout(WHOLE).inputs().getFirst().size()).isEqualTo(3);
  }

  @Test
  void itsUnitsAreUnrelatedUnlikeThoseOfAFile() {
    assertThat(WholeLayers.unrelated(WHOLE)).isTrue();
    assertThat(
            WholeLayers.unrelated(
                Built.circuit(
                    Built.rotations(4),
                    Built.free(Built.rotations(4)),
                    Built.free(Built.rotations(4)),
                    (o, i) -> 1)))
        .isFalse();
  }

  @Test
  void otherSizesAreRefused() {
    assertThatThrownBy(
            () ->
                WholeLayers.between(
                    TO, FROM, new DenseWeights(2, 3, 1, 1, new float[6]), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
