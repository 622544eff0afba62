package orbit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import orbit.network.Batch;
import orbit.network.Drawing;
import orbit.network.Field;
import orbit.network.Fields;
import orbit.network.Graph;
import orbit.network.GraphException;
import orbit.network.Network;
import orbit.network.Node;
import orbit.network.Operation;
import orbit.network.Padding;
import orbit.network.PlainNetwork;
import orbit.network.Shape;
import orbit.network.Window;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DjlNetworkTest {

  private static final Window POOL = Window.square(3, 2, Drawing.SAME);

  /** Begins as InceptionV1 does; "lrn" is the last node before the block "mixed". */
  private static Drawing stem(int height, int width) {
    return new Drawing(new Random(5), 3, height, width)
        .convolution("a", "input", 6, Window.square(5, 2, Drawing.SAME), 1)
        .bias("a_bias", "a")
        .add("a_relu", new Operation.Relu(), "a_bias")
        .add("pool", new Operation.MaxPool(POOL), "a_relu")
        .add("lrn", new Operation.Lrn(2, 2, 0.1, 0.5), "pool");
  }

  private static Graph inception(int height, int width) {
    return stem(height, width).block("mixed", "lrn", 3, 4, 3, 2).graph();
  }

  @Test
  void aSmallInceptionAgreesWithPlainLoops() throws EngineUnavailableException {
    for (int[] size : new int[][] {{12, 12}, {13, 11}, {9, 14}}) {
      Graph graph = inception(size[0], size[1]);
      PlainNetwork plain = new PlainNetwork(graph);
      Random random = new Random(1);
      Batch pictures = Networks.drawn(random, 2, graph.input());
      List<String> nodes = List.of("mixed", "lrn", "a", "mixed_3x3");
      try (DjlNetwork network = Networks.open(graph)) {
        List<Batch> found = network.activations(pictures, nodes);
        for (int n = 0; n < nodes.size(); n++) {
          String node = nodes.get(n);
          Networks.assertAgrees(node, found.get(n), plain.activations(pictures, node));
          Batch weights = Networks.drawn(random, 2, graph.shape(node));
          Batch gradient = network.gradient(pictures, node, weights);
          Networks.assertAgrees(node, gradient, plain.gradient(pictures, node, weights));
        }
      }
    }
  }

  @Test
  void aBatchIsItsPicturesOneByOne() throws EngineUnavailableException {
    Graph graph = inception(21, 22);
    Random random = new Random(2);
    Batch three = Networks.drawn(random, 3, graph.input());
    Batch weights = Networks.drawn(random, 3, graph.shape("mixed"));
    try (DjlNetwork network = Networks.open(graph)) {
      Batch all = network.activations(three, "mixed");
      Batch gradient = network.gradient(three, "mixed", weights);
      assertThat(all.count()).isEqualTo(3);
      for (int p = 0; p < 3; p++) {
        Batch one = network.activations(three.picture(p), "mixed");
        Networks.assertAgrees("picture " + p, all.picture(p), doubles(one));
        Batch alone = network.gradient(three.picture(p), "mixed", weights.picture(p));
        Networks.assertAgrees("gradient " + p, gradient.picture(p), doubles(alone));
      }
    }
  }

  @Test
  void whatAUnitSeesIsEnoughForItsAnswer() throws EngineUnavailableException {
    Graph graph = inception(64, 64);
    Batch picture = Networks.drawn(new Random(3), 1, graph.input());
    int top = 8;
    int left = 16;
    Batch crop = crop(picture, top, left, 40, 44);
    Field field = new Fields(graph, graph.input()).of("mixed");
    try (DjlNetwork network = Networks.open(graph)) {
      Batch whole = network.activations(picture, "mixed");
      Batch part = network.activations(crop, "mixed");
      int met = 0;
      for (int y = 0; y < part.shape().height(); y++) {
        for (int x = 0; x < part.shape().width(); x++) {
          int first = y * field.strideY() + field.top();
          int leftmost = x * field.strideX() + field.left();
          if (first >= 0
              && leftmost >= 0
              && first + field.height() <= 40
              && leftmost + field.width() <= 44) {
            met++;
            for (int c = 0; c < part.shape().channels(); c++) {
              float there = whole.at(0, c, y + top / field.strideY(), x + left / field.strideX());
              assertThat(part.at(0, c, y, x)).isCloseTo(there, within(there));
            }
          }
        }
      }
      assertThat(met).isGreaterThan(1);
    }
  }

  private static Offset<Float> within(float value) {
    return Offset.offset(1e-4f * Math.abs(value) + 1e-4f);
  }

  private static Batch crop(Batch picture, int top, int left, int height, int width) {
    Shape shape = new Shape(picture.shape().channels(), height, width);
    float[] values = new float[shape.size()];
    for (int k = 0; k < values.length; k++) {
      int y = top + k / width % height;
      values[k] = picture.at(0, k / width / height, y, left + k % width);
    }
    return Batch.of(shape, values);
  }

  @Test
  void aNodeBetweenOthersIsTheSameAloneAndAmongThem() throws EngineUnavailableException {
    Graph graph =
        stem(16, 16)
            .convolution("b", "lrn", 4, 3)
            .bias("b_bias", "b")
            .bias("b_other_bias", "b")
            .convolution("c", "b_bias", 4, 3)
            .bias("c_bias", "c")
            .add("side", new Operation.Concat(), "c", "c_bias")
            .graph();
    List<String> nodes =
        List.of("a", "a_bias", "b", "b_bias", "b_other_bias", "c", "c_bias", "side", "input");
    PlainNetwork plain = new PlainNetwork(graph);
    Batch picture = Networks.drawn(new Random(4), 1, graph.input());
    try (DjlNetwork network = Networks.open(graph)) {
      List<Batch> together = network.activations(picture, nodes);
      for (int n = 0; n < nodes.size(); n++) {
        String node = nodes.get(n);
        double[] wanted = plain.activations(picture, node);
        Networks.assertAgrees(node + " together", together.get(n), wanted);
        Networks.assertAgrees(node + " alone", network.activations(picture, node), wanted);
        List<Batch> twice = network.activations(picture, List.of(node, "a_bias", node));
        Networks.assertAgrees(node + " twice", twice.getFirst(), wanted);
        Networks.assertAgrees(node + " twice", twice.getLast(), wanted);
      }
    }
  }

  @Test
  void whatStandsBehindTheNodesAskedForIsNotComputed() throws EngineUnavailableException {
    Graph graph =
        stem(32, 32)
            .dense("dense", "lrn", 5)
            .convolution("b", "lrn", 2, Window.square(4, 1, Padding.none()), 1)
            .graph();
    Batch crop = Networks.drawn(new Random(6), 1, new Shape(3, 9, 9));
    try (DjlNetwork network = Networks.open(graph)) {
      Batch found = network.activations(crop, "lrn");
      assertThat(found.shape()).isEqualTo(new Shape(6, 3, 3));
      Networks.assertAgrees("lrn", found, new PlainNetwork(graph).activations(crop, "lrn"));
      Batch weights = Networks.drawn(new Random(7), 1, found.shape());
      assertThat(network.gradient(crop, "lrn", weights).shape()).isEqualTo(crop.shape());
      assertRefused(
          () -> network.activations(crop, "b"),
          "node b: a window of 4 x 4 does not fit into 3 x 3");
      assertRefused(
          () -> network.activations(crop, List.of("lrn", "dense")),
          "node dense: drawn[5,384] does not take 6 x 3 x 3");
      assertRefused(
          () -> network.gradient(crop, "b", weights),
          "node b: a window of 4 x 4 does not fit into 3 x 3");
    }
  }

  @Test
  void whatDoesNotFitIsRefusedInASentence() throws EngineUnavailableException {
    Graph graph = inception(16, 16);
    Batch picture = Networks.drawn(new Random(6), 2, graph.input());
    Batch grey = Networks.drawn(new Random(6), 1, new Shape(1, 16, 16));
    try (DjlNetwork network = Networks.open(graph)) {
      assertRefused(() -> network.activations(picture, "z"), "node z: there is no such node");
      assertRefused(() -> network.gradient(picture, "z", picture), "node z: there is no such node");
      assertRefused(
          () -> network.activations(grey, "a"), "node input: pictures of 1 channels instead of 3");
      assertRefused(
          () -> network.gradient(grey, "input", grey),
          "node input: pictures of 1 channels instead of 3");
      assertRefused(
          () -> network.gradient(picture, "lrn", picture),
          "node lrn: weights of 3 x 16 x 16 do not fit activations of 6 x 4 x 4");
      Batch one = Networks.drawn(new Random(6), 1, graph.shape("lrn"));
      assertRefused(
          () -> network.gradient(picture, "lrn", one),
          "node lrn: weights for 1 pictures instead of 2");
      Batch same = network.gradient(picture, "input", picture);
      assertThat(same.values()).isEqualTo(picture.values());
    }
  }

  private static void assertRefused(Callable<?> question, String sentence) {
    assertThatThrownBy(question::call).isInstanceOf(GraphException.class).hasMessage(sentence);
  }

  @Test
  void aClosedNetworkAnswersNoMore() throws EngineUnavailableException {
    Graph graph = inception(16, 16);
    Batch picture = Networks.drawn(new Random(6), 1, graph.input());
    Network network = Networks.open(graph);
    network.activations(picture, "mixed");
    network.close();
    network.close();
    assertThatThrownBy(() -> network.activations(picture, "mixed"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the network is closed");
    assertThatThrownBy(() -> network.gradient(picture, "input", picture))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the network is closed");
    assertThat(network.graph()).isSameAs(graph);
  }

  @Test
  void mapsBeyondAllArraysAreRefusedBeforeTheyAreComputed() throws Exception {
    List<Node> nodes = new ArrayList<>(List.of(new Node("input", new Operation.Input())));
    Padding.Fixed wide = new Padding.Fixed(20_000, 20_000, 20_000, 20_000);
    nodes.add(new Node("padded", new Operation.Pad(wide, 0), "input"));
    nodes.add(new Node("more", new Operation.Relu(), "padded"));
    Shape picture = new Shape(3, 1, 1);
    try (DjlNetwork network = Networks.open(new Graph(picture, nodes))) {
      Batch one = Batch.of(picture, new float[3]);
      assertThatThrownBy(() -> network.activations(one, "more"))
          .isInstanceOf(GraphException.class)
          .hasMessageContaining("node padded: its map of 3 x 40001 x 40001")
          .hasMessageContaining("too large");
    }
  }

  @Test
  void threadsGetTheBitsThatOneGets() throws Exception {
    Graph graph = inception(40, 41);
    Random random = new Random(8);
    List<Callable<float[]>> questions = new ArrayList<>();
    try (DjlNetwork network = Networks.open(graph);
        DjlNetwork other = Networks.open(graph);
        ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (int p = 0; p < 6; p++) {
        Batch picture = Networks.drawn(random, 1 + p % 2, graph.input());
        Batch weights = Networks.drawn(random, 1 + p % 2, graph.shape("mixed"));
        DjlNetwork asked = p == 5 ? other : network;
        questions.add(() -> asked.activations(picture, List.of("lrn", "mixed")).get(1).values());
        questions.add(() -> asked.gradient(picture, "mixed", weights).values());
      }
      List<float[]> wanted = new ArrayList<>();
      for (Callable<float[]> question : questions) {
        wanted.add(question.call());
      }
      for (int round = 0; round < 10; round++) {
        List<Future<float[]>> answers = threads.invokeAll(questions);
        for (int q = 0; q < answers.size(); q++) {
          assertThat(Arrays.equals(answers.get(q).get(), wanted.get(q)))
              .as("question %d in round %d", q, round)
              .isTrue();
        }
      }
    }
  }

  private static double[] doubles(Batch batch) {
    double[] values = new double[batch.values().length];
    for (int k = 0; k < values.length; k++) {
      values[k] = batch.values()[k];
    }
    return values;
  }
}
