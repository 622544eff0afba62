package orbit.figure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import orbit.circuit.Layout;
import orbit.circuit.Order;
import orbit.network.DenseWeights;
import orbit.network.Weights;

/** Weights and pictures to test with. */
final class Samples {

  private Samples() {}

  /** Random weights, some of them zero, and about one cell in eight absent. */
  static DenseWeights weights(Grid grid, long seed) {
    Random random = new Random(seed);
    int size = grid.kernelHeight() * grid.kernelWidth();
    float[] values = new float[grid.rows() * grid.columns() * size];
    for (int v = 0; v < values.length; v++) {
      values[v] = random.nextInt(10) == 0 ? 0 : (float) random.nextGaussian();
    }
    BitSet absent = new BitSet();
    for (int cell = 0; cell < grid.rows() * grid.columns(); cell++) {
      absent.set(cell, random.nextInt(8) == 0);
    }
    return new DenseWeights(
        grid.rows(), grid.columns(), grid.kernelHeight(), grid.kernelWidth(), values, absent);
  }

  static float at(Weights weights, Cell cell) {
    float[] kernel = new float[weights.kernelSize()];
    weights.read(cell.row(), cell.column(), kernel);
    return kernel[cell.kernelRow() * weights.width() + cell.kernelColumn()];
  }

  static MatrixPicture picture(Weights weights, Viewport viewport) {
    return new MatrixPicture(weights, viewport, ColourScale.RED_BLUE, 2, Surroundings.LIGHT);
  }

  static int[] paint(MatrixPicture picture) {
    int[] target = new int[picture.viewport().width() * picture.viewport().height()];
    MatrixPainter.onThisThread().paint(picture, target);
    return target;
  }

  /** Rows and columns in a random order. */
  static Layout shuffled(Grid grid, long seed) {
    Random random = new Random(seed);
    return Layout.of(shuffled(grid.rows(), random), shuffled(grid.columns(), random));
  }

  private static Order shuffled(int size, Random random) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
    Collections.shuffle(order, random);
    return Order.of(order.stream().mapToInt(Integer::intValue).toArray());
  }
}
