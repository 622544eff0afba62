package orbit.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a network answers to one picture, by plain loops in double over the definitions of the
 * operations, and its gradients by central differences.
 */
public final class PlainNetwork {

  private static final double STEP = 1e-5;

  private final Graph graph;

  public PlainNetwork(Graph graph) {
    this.graph = graph;
  }

  /** The maps of some nodes for each picture of a batch, one picture after the other. */
  public double[] activations(Batch pictures, String node) {
    double[][] answers = new double[pictures.count()][];
    for (int p = 0; p < answers.length; p++) {
      answers[p] = map(values(pictures.picture(p)), pictures.shape(), node).values();
    }
    return joined(answers);
  }

  /** The gradient of the sum over {@code weights * activations} with respect to the pictures. */
  public double[] gradient(Batch pictures, String node, Batch weights) {
    double[][] answers = new double[pictures.count()][];
    for (int p = 0; p < answers.length; p++) {
      double[] picture = values(pictures.picture(p));
      double[] factors = values(weights.picture(p));
      answers[p] = new double[picture.length];
      for (int k = 0; k < picture.length; k++) {
        double at = picture[k];
        picture[k] = at + STEP;
        double[] above = map(picture, pictures.shape(), node).values();
        picture[k] = at - STEP;
        double[] below = map(picture, pictures.shape(), node).values();
        picture[k] = at;
        for (int f = 0; f < factors.length; f++) {
          answers[p][k] += factors[f] * (above[f] - below[f]) / (2 * STEP);
        }
      }
    }
    return joined(answers);
  }

  private PlainMap map(double[] picture, Shape shape, String target) {
    PlainMap input = new PlainMap(shape.channels(), shape.height(), shape.width(), picture);
    Map<String, PlainMap> maps = new HashMap<>();
    for (Node node : graph.nodes()) {
      List<PlainMap> inputs = node.inputs().stream().map(maps::get).toList();
      PlainMap map = inputs.isEmpty() ? input : PlainOperations.apply(node.operation(), inputs);
      if (node.name().equals(target)) {
        return map;
      }
      maps.put(node.name(), map);
    }
    throw new IllegalArgumentException(target);
  }

  private static double[] values(Batch picture) {
    double[] values = new double[picture.values().length];
    for (int k = 0; k < values.length; k++) {
      values[k] = picture.values()[k];
    }
    return values;
  }

  private static double[] joined(double[][] parts) {
    double[] all = new double[parts.length * parts[0].length];
    for (int p = 0; p < parts.length; p++) {
      System.arraycopy(parts[p], 0, all, p * parts[0].length, parts[0].length);
    }
    return all;
  }
}
