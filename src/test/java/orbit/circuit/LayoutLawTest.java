package orbit.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LayoutLawTest {

  /** With one order of inputs or one per output, transposed or not. */
  @Provide
  Arbitrary<Layout> layouts() {
    Arbitrary<Integer> sizes = Arbitraries.integers().between(1, 5);
    return Combinators.combine(sizes, sizes, Arbitraries.of(true, false))
        .flatAs(
            (outputs, inputs, relative) ->
                Combinators.combine(
                        OrderLawTest.orders(outputs),
                        OrderLawTest.orders(inputs).list().ofSize(relative ? outputs : 1),
                        Arbitraries.of(true, false))
                    .as(Layout::new));
  }

  @Property
  void rowAndColumnInvertOutputAndInput(@ForAll("layouts") Layout layout) {
    for (int row = 0; row < layout.rows(); row++) {
      for (int column = 0; column < layout.columns(); column++) {
        int output = layout.outputAt(row, column);
        int input = layout.inputAt(row, column);
        assertThat(layout.rowOf(output, input)).isEqualTo(row);
        assertThat(layout.columnOf(output, input)).isEqualTo(column);
      }
    }
  }

  @Property
  void transposingExchangesRowsAndColumns(@ForAll("layouts") Layout layout) {
    Layout transposed = layout.transpose();
    assertThat(transposed.rows()).isEqualTo(layout.columns());
    assertThat(transposed.columns()).isEqualTo(layout.rows());
    for (int row = 0; row < layout.rows(); row++) {
      for (int column = 0; column < layout.columns(); column++) {
        assertThat(transposed.outputAt(column, row)).isEqualTo(layout.outputAt(row, column));
        assertThat(transposed.inputAt(column, row)).isEqualTo(layout.inputAt(row, column));
      }
    }
    assertThat(transposed.transpose()).isEqualTo(layout);
  }

  @Test
  void untransposedRowsAreOutputsInTheirOrder() {
    Layout layout = Layout.of(Order.of(1, 0), Order.of(2, 0, 1));
    assertThat(layout.rows()).isEqualTo(2);
    assertThat(layout.columns()).isEqualTo(3);
    assertThat(layout.outputAt(0, 0)).isEqualTo(1);
    assertThat(layout.inputAt(1, 0)).isEqualTo(2);
    assertThat(layout.isRelative()).isFalse();
  }

  @Test
  void neitherOneOrderOfInputsNorOnePerOutputIsRefused() {
    Order three = Order.identity(3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Layout(three, List.of(three, three), false))
        .withMessageContaining("2 orders of inputs for 3 outputs");
    assertThatIllegalArgumentException().isThrownBy(() -> new Layout(three, List.of(), false));
  }
}
