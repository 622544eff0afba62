package orbit.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ExpandedWeightsLawTest {

  private static final int SIZE = 44;

  @Property(tries = 150)
  void theyAreTheAnswersToImpulses(@ForAll long seed) {
    Random random = new Random(seed);
    Graph graph = drawn(random, 1 + random.nextInt(3)).graph();
    String to = graph.nodes().getLast().name();
    for (int times = 0; times < 2; times++) {
      int y = SIZE / 2 + random.nextInt(8) - 4;
      int x = SIZE / 2 + random.nextInt(8) - 4;
      Kernels.answerImpulse(graph, "input", to, y, x, new BitSet());
    }
  }

  @Property(tries = 150)
  void theWayThroughALayerIsOneAfterTheOther(@ForAll long seed) {
    Graph graph = drawn(new Random(seed), 2).graph();
    String last = graph.nodes().getLast().name();
    ExpandedWeights first = ExpandedWeights.between(graph, "input", "s0");
    ExpandedWeights second = ExpandedWeights.between(graph, "s0", last);
    ExpandedWeights both = ExpandedWeights.between(graph, "input", last);
    assertThat(both.top()).isEqualTo(first.top() + first.strideY() * second.top());
    assertThat(both.left()).isEqualTo(first.left() + first.strideX() * second.left());
    assertThat(both.strideY()).isEqualTo(first.strideY() * second.strideY());
    assertThat(both.strideX()).isEqualTo(first.strideX() * second.strideX());
    double[] expected = after(first, second, both.weights());
    float[] values = Kernels.values(both);
    for (int k = 0; k < values.length; k++) {
      assertThat((double) values[k]).isCloseTo(expected[k], within(Kernels.tolerance(values)));
    }
  }

  @Property(tries = 100)
  void theyAreLinearInEveryKernel(@ForAll long seed) {
    Random random = new Random(seed);
    Drawing before = drawn(random, 1);
    int channels = before.channels("s0");
    Tensor a = before.tensor(4, channels, 3, 3);
    Tensor b = before.tensor(4, channels, 3, 3);
    float[] sum = new float[a.values().length];
    for (int k = 0; k < sum.length; k++) {
      sum[k] = a.values()[k] + 2 * b.values()[k];
    }
    float[] withA = between(seed, a);
    float[] withB = between(seed, b);
    float[] withSum = between(seed, new Tensor("sum", a.shape(), sum));
    double tolerance = Kernels.tolerance(withA) + Kernels.tolerance(withB);
    for (int k = 0; k < withA.length; k++) {
      double expected = withA[k] + 2.0 * withB[k];
      assertThat((double) withSum[k]).isCloseTo(expected, within(tolerance));
    }
  }

  private static float[] between(long seed, Tensor kernels) {
    Window window = Window.square(3, 1, Padding.of(1));
    Graph graph =
        drawn(new Random(seed), 1)
            .add("k", new Operation.Convolution(kernels, window, 1), "s0")
            .convolution("end", "k", 3, 1)
            .graph();
    return Kernels.values(ExpandedWeights.between(graph, "input", "end"));
  }

  /** {@code W[o][i](u) = sum over m, t of second[o][m](t) first[m][i](u - stride t)}. */
  private static double[] after(ExpandedWeights first, ExpandedWeights second, Weights shape) {
    Weights a = first.weights();
    Weights b = second.weights();
    assertThat(shape.height()).isEqualTo(a.height() + (b.height() - 1) * first.strideY());
    assertThat(shape.width()).isEqualTo(a.width() + (b.width() - 1) * first.strideX());
    double[] values = new double[shape.outputs() * shape.inputs() * shape.kernelSize()];
    float[] outer = new float[b.kernelSize()];
    float[] inner = new float[a.kernelSize()];
    for (int o = 0; o < b.outputs(); o++) {
      for (int m = 0; m < a.outputs(); m++) {
        b.read(o, m, outer);
        for (int i = 0; i < a.inputs(); i++) {
          a.read(m, i, inner);
          for (int t = 0; t < outer.length; t++) {
            for (int u = 0; u < inner.length; u++) {
              int y = t / b.width() * first.strideY() + u / a.width();
              int x = t % b.width() * first.strideX() + u % a.width();
              int kernel = (o * shape.inputs() + i) * shape.kernelSize();
              values[kernel + y * shape.width() + x] += (double) outer[t] * inner[u];
            }
          }
        }
      }
    }
    return values;
  }

  /** A network of so many stages, each named {@code s} and its number. */
  private static Drawing drawn(Random random, int stages) {
    Drawing drawing = new Drawing(random, 1 + random.nextInt(6), SIZE, SIZE + random.nextInt(2));
    String before = "input";
    for (int stage = 0; stage < stages; stage++) {
      String name = "s" + stage;
      stage(drawing, random, name, before);
      before = name;
    }
    return drawing;
  }

  private static void stage(Drawing drawing, Random random, String name, String input) {
    int channels = drawing.channels(input);
    switch (random.nextInt(9)) {
      case 0, 1 -> drawing.convolution(name, input, 1 + random.nextInt(6), window(random, 2), 1);
      case 2 -> drawing.convolution(name, input, 2 * channels, window(random, 2), channels);
      case 3 -> drawing.add(name, new Operation.MaxPool(window(random, 1)), input);
      case 4 -> drawing.add(name, new Operation.AveragePool(window(random, 1), false), input);
      case 5 -> drawing.norm(name, input);
      case 6 ->
          drawing.add(name, new Operation.Pad((Padding.Fixed) padding(random, false), 1), input);
      case 7 -> drawing.block(name, input, 1 + random.nextInt(3), 2, 1, 1 + random.nextInt(3));
      default ->
          drawing
              .convolution(name + "_way", input, channels, 3)
              .add(name, new Operation.Add(), name + "_way", input);
    }
  }

  private static Window window(Random random, int dilation) {
    return new Window(
        1 + random.nextInt(3),
        1 + random.nextInt(3),
        1 + random.nextInt(2),
        1 + random.nextInt(2),
        1 + random.nextInt(dilation),
        1 + random.nextInt(dilation),
        padding(random, random.nextBoolean()),
        random.nextBoolean());
  }

  private static Padding padding(Random random, boolean same) {
    return same
        ? Drawing.SAME
        : new Padding.Fixed(
            random.nextInt(3), random.nextInt(3), random.nextInt(3), random.nextInt(3));
  }
}
