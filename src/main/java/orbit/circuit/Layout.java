package orbit.circuit;

import java.util.ArrayList;
import java.util.List;

/**
 * Which output and input stand in each cell of the matrix on screen: rows are outputs and columns
 * inputs, or the other way round when transposed.
 *
 * @param outputs order of the outputs
 * @param inputs one order of the inputs for all outputs, or one for each position of an output (the
 *     order by relative element)
 */
public record Layout(Order outputs, List<Order> inputs, boolean transposed) {

  /**
   * @throws IllegalArgumentException if there is neither one order of inputs nor one for each
   *     output
   */
  public Layout {
    inputs = List.copyOf(inputs);
    if (inputs.size() != 1 && inputs.size() != outputs.size()) {
      throw new IllegalArgumentException(
          inputs.size() + " orders of inputs for " + outputs.size() + " outputs");
    }
  }

  public static Layout of(Order outputs, Order inputs) {
    return new Layout(outputs, List.of(inputs), false);
  }

  public static Layout stored(Circuit circuit) {
    return of(Order.identity(circuit.output().size()), Order.identity(circuit.input().size()));
  }

  /** Whether each output has its own order of inputs, so that a column is no single unit. */
  public boolean isRelative() {
    return inputs.size() > 1;
  }

  public Layout transpose() {
    return new Layout(outputs, inputs, !transposed);
  }

  /** The output at a position stands at another; an order of inputs of its own goes with it. */
  public Layout outputMoved(int from, int to) {
    List<Order> kept = new ArrayList<>(inputs);
    if (isRelative()) {
      kept.add(to, kept.remove(from));
    }
    return new Layout(outputs.moved(from, to), kept, transposed);
  }

  /** The inputs at a position stand at another. */
  public Layout inputMoved(int from, int to) {
    List<Order> moved = inputs.stream().map(order -> order.moved(from, to)).toList();
    return new Layout(outputs, moved, transposed);
  }

  public int rows() {
    return transposed ? inputs.getFirst().size() : outputs.size();
  }

  public int columns() {
    return transposed ? outputs.size() : inputs.getFirst().size();
  }

  public int outputAt(int row, int column) {
    return outputs.unitAt(transposed ? column : row);
  }

  public int inputAt(int row, int column) {
    return orderFor(transposed ? column : row).unitAt(transposed ? row : column);
  }

  public int rowOf(int output, int input) {
    return transposed ? inputPosition(output, input) : outputs.positionOf(output);
  }

  public int columnOf(int output, int input) {
    return transposed ? outputs.positionOf(output) : inputPosition(output, input);
  }

  private int inputPosition(int output, int input) {
    return orderFor(outputs.positionOf(output)).positionOf(input);
  }

  private Order orderFor(int outputPosition) {
    return inputs.get(isRelative() ? outputPosition : 0);
  }
}
