package orbit.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalDouble;
import orbit.circuit.Circuit;
import orbit.circuit.Layout;
import orbit.circuit.Order;
import orbit.circuit.Ordering;
import orbit.figure.ColourScale;
import orbit.figure.Grid;
import orbit.figure.MatrixPainter;
import orbit.workspace.MatrixState;
import org.junit.jupiter.api.Test;

class MatrixTransitionTest {

  private static final HeaderMetrics.Names NAMES = new HeaderMetrics.Names(60, 20, 20, true);

  private static MatrixFrame frame(Circuit circuit, Layout layout, double size) {
    Grid grid = new Grid(layout.rows(), layout.columns(), 3, 3);
    MatrixGeometry geometry =
        MatrixGeometry.of(
            new MatrixGeometry.Frame(grid, size, size, 1, NAMES, NAMES, false, false),
            Optional.empty());
    MatrixRequest request =
        new MatrixRequest(
            MatrixState.stored(circuit, ColourScale.RED_BLUE).ordered(Optional.empty(), layout),
            geometry,
            HeaderLine.rows(circuit, layout),
            HeaderLine.columns(circuit, layout),
            circuit.weights(),
            circuit.weights(),
            Optional.empty(),
            OptionalDouble.of(1),
            false);
    return request.paint(MatrixPainter.onThisThread(), new int[request.pixels()]);
  }

  @Test
  void tilesGlideFromTheOldPictureToTheNewOne() {
    Circuit circuit = MatrixSamples.directions();
    MatrixFrame from = frame(circuit, Layout.stored(circuit), 400);
    MatrixFrame to = frame(circuit, Ordering.RELATIVE.layout(circuit), 400);
    MatrixTransition transition = MatrixTransition.between(from, to);
    assertThat(transition).isInstanceOf(MatrixGlide.class);
    int[] pixels = new int[to.pixels().length];
    transition.paint(0, pixels);
    assertThat(pixels).isEqualTo(from.pixels());
    transition.paint(1, pixels);
    assertThat(pixels).isEqualTo(to.pixels());
    transition.paint(0.5, pixels);
    assertThat(pixels).isNotEqualTo(from.pixels()).isNotEqualTo(to.pixels());
  }

  @Test
  void headersGlideWithTheirUnits() {
    Circuit circuit = MatrixSamples.directions();
    Layout moved = Layout.of(Order.of(1, 2, 0, 3), Order.identity(4));
    MatrixTransition transition =
        MatrixTransition.between(
            frame(circuit, Layout.stored(circuit), 400), frame(circuit, moved, 400));
    assertThat(transition.row(2, 0)).isEqualTo(0);
    assertThat(transition.row(2, 0.5)).isEqualTo(1);
    assertThat(transition.row(2, 1)).isEqualTo(2);
    assertThat(transition.row(0, 0)).isEqualTo(1);
    assertThat(transition.column(3, 0.3)).isEqualTo(3);
  }

  @Test
  void moreTilesThanTheEyeCanFollowFade() {
    Circuit circuit = MatrixSamples.many(70, 70);
    MatrixFrame from = frame(circuit, Layout.stored(circuit), 900);
    MatrixFrame to = frame(circuit, Ordering.MAGNITUDE.layout(circuit), 900);
    MatrixTransition transition = MatrixTransition.between(from, to);
    assertThat(transition).isInstanceOf(MatrixTransition.Fade.class);
    int[] pixels = new int[to.pixels().length];
    transition.paint(0, pixels);
    assertThat(pixels).isEqualTo(from.pixels());
    transition.paint(1, pixels);
    assertThat(pixels).isEqualTo(to.pixels());
  }
}
