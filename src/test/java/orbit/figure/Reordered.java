package orbit.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import orbit.network.Weights;

/** Weights in another order of rows and columns; copies nothing. */
record Reordered(Weights source, List<Integer> outputOrder, List<Integer> inputOrder)
    implements Weights {

  static Reordered shuffled(Weights source, long seed) {
    Random random = new Random(seed);
    return new Reordered(
        source, shuffled(source.outputs(), random), shuffled(source.inputs(), random));
  }

  private static List<Integer> shuffled(int size, Random random) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    return order;
  }

  @Override
  public int outputs() {
    return outputOrder.size();
  }

  @Override
  public int inputs() {
    return inputOrder.size();
  }

  @Override
  public int height() {
    return source.height();
  }

  @Override
  public int width() {
    return source.width();
  }

  @Override
  public boolean present(int output, int input) {
    return source.present(outputOrder.get(output), inputOrder.get(input));
  }

  @Override
  public void read(int output, int input, float[] kernel) {
    source.read(outputOrder.get(output), inputOrder.get(input), kernel);
  }
}
