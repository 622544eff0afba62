package orbit.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The answer of a network, taken as linear, to one unit of a node's map: plain loops in double over
 * the definitions of the operations. Nodes that do not depend on that node are zero.
 */
final class PlainForward {

  private final Graph graph;
  private final Map<String, double[]> maps = new HashMap<>();

  private PlainForward(Graph graph) {
    this.graph = graph;
  }

  /** The map [channel][height][width] of {@code to} when one unit of {@code from} is 1. */
  static double[] response(Graph graph, String from, String to, int channel, int y, int x) {
    PlainForward forward = new PlainForward(graph);
    for (Node node : graph.nodes()) {
      Shape shape = graph.shape(node.name());
      double[] map = new double[shape.size()];
      if (node.name().equals(from)) {
        map[at(shape, channel, y, x)] = 1;
      } else if (node.inputs().stream().anyMatch(name -> forward.alive(name, from))) {
        forward.fill(node, shape, map);
      }
      forward.maps.put(node.name(), map);
    }
    return forward.map(to);
  }

  private boolean alive(String name, String from) {
    return name.equals(from)
        || graph.node(name).inputs().stream().anyMatch(input -> alive(input, from));
  }

  private double[] map(String name) {
    double[] map = maps.get(name);
    if (map == null) {
      throw new IllegalStateException(name);
    }
    return map;
  }

  static int at(Shape shape, int channel, int y, int x) {
    return (channel * shape.height() + y) * shape.width() + x;
  }

  private void fill(Node node, Shape shape, double[] out) {
    Shape input = graph.shape(node.inputs().getFirst());
    double[] in = map(node.inputs().getFirst());
    switch (node.operation()) {
      case Operation.Convolution(Tensor k, Window window, int groups) ->
          slide(window, k.values(), groups, input, in, shape, out);
      case Operation.MaxPool(Window window) -> mean(window, input, in, shape, out);
      case Operation.AveragePool(Window window, boolean counts) ->
          mean(window, input, in, shape, out);
      case Operation.Dense(Tensor weights) -> {
        for (int k = 0; k < weights.values().length; k++) {
          out[k / in.length] += (double) weights.values()[k] * in[k % in.length];
        }
      }
      case Operation.Lrn lrn -> {
        for (int k = 0; k < in.length; k++) {
          out[k] = in[k] / Math.pow(lrn.bias(), lrn.beta());
        }
      }
      case Operation.BatchNorm norm -> {
        for (int k = 0; k < in.length; k++) {
          int c = k / (shape.height() * shape.width());
          double spread = Math.sqrt(norm.variance().values()[c] + norm.epsilon());
          out[k] = norm.scale().values()[c] * in[k] / spread;
        }
      }
      case Operation.Pad(Padding.Fixed pad, double value) -> {
        for (int k = 0; k < in.length; k++) {
          int y = k / input.width() % input.height() + pad.top();
          int c = k / input.width() / input.height();
          out[at(shape, c, y, k % input.width() + pad.left())] = in[k];
        }
      }
      case Operation.Concat concat -> concatenate(node.inputs(), out);
      case Operation.Add add -> node.inputs().forEach(name -> add(map(name), out, 0));
      default -> add(in, out, 0);
    }
  }

  private void concatenate(List<String> names, double[] out) {
    int first = 0;
    for (String name : names) {
      add(map(name), out, first);
      first += map(name).length;
    }
  }

  private static void add(double[] in, double[] out, int first) {
    for (int k = 0; k < in.length; k++) {
      out[first + k] += in[k];
    }
  }

  /** A pool is a convolution in as many groups as channels. */
  private static void mean(Window window, Shape input, double[] in, Shape shape, double[] out) {
    float[] ones = new float[shape.channels() * window.height() * window.width()];
    Arrays.fill(ones, 1);
    slide(window, ones, shape.channels(), input, in, shape, out);
    for (int k = 0; k < out.length; k++) {
      out[k] /= window.height() * window.width();
    }
  }

  private static void slide(
      Window window, float[] k, int groups, Shape input, double[] in, Shape shape, double[] out) {
    int top = before(window.padding(), input.height(), window.strideY(), window.reachY(), true);
    int left = before(window.padding(), input.width(), window.strideX(), window.reachX(), false);
    int perGroup = input.channels() / groups;
    int kernel = 0;
    for (int o = 0; o < shape.channels(); o++) {
      int group = o / (shape.channels() / groups);
      for (int c = group * perGroup; c < (group + 1) * perGroup; c++) {
        for (int ky = 0; ky < window.height(); ky++) {
          for (int kx = 0; kx < window.width(); kx++, kernel++) {
            for (int y = 0; y < shape.height(); y++) {
              for (int x = 0; x < shape.width(); x++) {
                int iy = y * window.strideY() - top + ky * window.dilationY();
                int ix = x * window.strideX() - left + kx * window.dilationX();
                if (iy >= 0 && iy < input.height() && ix >= 0 && ix < input.width()) {
                  out[at(shape, o, y, x)] += k[kernel] * in[at(input, c, iy, ix)];
                }
              }
            }
          }
        }
      }
    }
  }

  /** Rows above, or columns left of, the map. */
  private static int before(Padding padding, int size, int stride, int reach, boolean rows) {
    return switch (padding) {
      case Padding.Fixed fixed -> rows ? fixed.top() : fixed.left();
      case Padding.Same same ->
          Math.max(0, Math.ceilDiv(size, stride) * stride - stride + reach - size) / 2;
    };
  }
}
