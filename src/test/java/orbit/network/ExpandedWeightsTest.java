package orbit.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ExpandedWeightsTest {

  private static final Window POOL = Window.square(3, 2, Drawing.SAME);

  private static Drawing drawing(int channels, int size) {
    return new Drawing(new Random(7), channels, size, size);
  }

  @Test
  void aConvolutionWithUnequalPaddingAndStrides() {
    Window window = new Window(4, 3, 2, 3, 1, 1, new Padding.Fixed(3, 0, 1, 2), false);
    Graph graph = drawing(3, 20).convolution("c", "input", 5, window, 1).graph();
    ExpandedWeights expanded = ExpandedWeights.between(graph, "input", "c");
    assertThat(expanded.top()).isEqualTo(-3);
    assertThat(expanded.left()).isEqualTo(-1);
    assertThat(expanded.strideY()).isEqualTo(2);
    assertThat(expanded.strideX()).isEqualTo(3);
    Operation.Convolution c = (Operation.Convolution) graph.node("c").operation();
    assertThat(Kernels.values(expanded)).isEqualTo(c.kernels().values());
    Kernels.answerImpulses(graph, "input", "c");
  }

  @Test
  void dilationLeavesGaps() {
    Window window = new Window(3, 2, 1, 1, 2, 3, Drawing.SAME, false);
    Graph graph =
        drawing(2, 24).convolution("a", "input", 3, 3).convolution("b", "a", 4, window, 1).graph();
    Kernels.answerImpulses(graph, "input", "b");
    Kernels.answerImpulses(graph, "a", "b");
  }

  @Test
  void groupsSeeTheirOwnChannels() {
    Window window = Window.square(3, 1, Drawing.SAME);
    Graph graph =
        drawing(6, 20)
            .convolution("depthwise", "input", 12, window, 6)
            .convolution("pairs", "depthwise", 6, window, 3)
            .convolution("pointwise", "pairs", 5, 1)
            .graph();
    Kernels.answerImpulses(graph, "input", "depthwise");
    Kernels.answerImpulses(graph, "depthwise", "pairs");
    Kernels.answerImpulses(graph, "input", "pointwise");
  }

  @Test
  void groupsThatCutThroughConcatenatedBranches() {
    Graph graph =
        drawing(3, 20)
            .convolution("a", "input", 5, 1)
            .convolution("b", "input", 4, 3)
            .add("both", new Operation.Concat(), "a", "input", "b")
            .convolution("c", "both", 6, Window.square(3, 1, Drawing.SAME), 3)
            .graph();
    Kernels.answerImpulses(graph, "input", "c");
  }

  @Test
  void aBottleneckBeforeAWideKernel() {
    Graph graph =
        drawing(9, 20)
            .convolution("narrow", "input", 7, 1)
            .convolution("wide", "narrow", 6, 5)
            .graph();
    Kernels.answerImpulses(graph, "input", "wide");
  }

  @Test
  void kernelsOfManyValuesAndOutputsInNoMultipleOfFour() {
    Graph graph =
        drawing(30, 20).convolution("a", "input", 6, 5).convolution("b", "a", 7, 3).graph();
    Kernels.answerImpulses(graph, "input", "b");
  }

  @Test
  void fourBranchesSideBySide() {
    Graph graph = drawing(7, 18).block("mixed", "input", 4, 6, 3, 2).graph();
    ExpandedWeights expanded = ExpandedWeights.between(graph, "input", "mixed");
    assertThat(expanded.weights().height()).isEqualTo(5);
    assertThat(expanded.top()).isEqualTo(-2);
    Kernels.answerImpulses(graph, "input", "mixed");
  }

  @Test
  void twoBlocksInARow() {
    Graph graph =
        drawing(4, 26).block("a", "input", 2, 3, 2, 2).block("b", "a", 2, 2, 3, 2).graph();
    Kernels.answerImpulses(graph, "input", "b");
    Kernels.answerImpulses(graph, "a_3x3_bottleneck", "b");
  }

  @Test
  void aMaximumIsTakenAsAMeanAndShiftsWithTheSizesParity() {
    for (int size : new int[] {24, 25, 26, 27}) {
      Graph graph =
          drawing(3, size)
              .convolution("a", "input", 4, 3)
              .add("pool", new Operation.MaxPool(POOL), "a")
              .block("mixed", "pool", 2, 3, 2, 2)
              .graph();
      Kernels.answerImpulses(graph, "input", "mixed");
      int top = ExpandedWeights.between(graph, "a", "pool").top();
      assertThat(top).as("%d", size).isEqualTo(size % 2 == 0 ? 0 : -1);
    }
  }

  @Test
  void normalisationIsAFactor() {
    Graph graph =
        drawing(4, 16)
            .convolution("a", "input", 5, 3)
            .add("lrn", new Operation.Lrn(5, 2, 1e-4, 0.5), "a")
            .norm("norm", "lrn")
            .bias("bias", "norm")
            .add("relu", new Operation.Relu(), "bias")
            .convolution("b", "relu", 3, 1)
            .graph();
    Kernels.answerImpulses(graph, "input", "b");
    Kernels.answerImpulses(graph, "a", "norm");
  }

  @Test
  void aResidualIsAddedToWhatItGoesRound() {
    Graph graph =
        drawing(4, 20)
            .convolution("a", "input", 6, 3)
            .convolution("b", "a", 4, 3)
            .add("sum", new Operation.Add(), "input", "b")
            .convolution("c", "sum", 4, 3)
            .add("twice", new Operation.Add(), "c", "c", "sum")
            .graph();
    Kernels.answerImpulses(graph, "input", "sum");
    Kernels.answerImpulses(graph, "input", "twice");
  }

  @Test
  void rowsAddedBeforeAMapMoveTheKernel() {
    Graph graph =
        drawing(2, 16)
            .add("pad", new Operation.Pad(new Padding.Fixed(2, 1, 3, 0), 5), "input")
            .convolution("a", "pad", 3, Window.square(3, 2, Padding.none()), 1)
            .add("pad2", new Operation.Pad(new Padding.Fixed(1, 0, 0, 2), 0), "a")
            .graph();
    Kernels.answerImpulses(graph, "input", "pad2");
  }

  @Test
  void aDenseLayerIsAWindowAsLargeAsTheMap() {
    Graph graph =
        new Drawing(new Random(7), 3, 12, 14)
            .convolution("a", "input", 4, Window.square(3, 2, Drawing.SAME), 1)
            .dense("dense", "a", 5)
            .add("softmax", new Operation.Softmax(), "dense")
            .graph();
    for (int y = 3; y < 9; y++) {
      Kernels.answerImpulse(graph, "input", "softmax", y, 11 - y, new BitSet());
      Kernels.answerImpulse(graph, "a", "dense", y / 2, y - 3, new BitSet());
    }
  }

  @Test
  void whatDoesNotDependOnTheInputLayerIsZero() {
    Graph graph =
        drawing(3, 18)
            .convolution("a", "input", 4, 3)
            .convolution("b", "input", 5, 3)
            .convolution("a2", "a", 5, 3)
            .add("sum", new Operation.Add(), "b", "a2")
            .add("side", new Operation.Concat(), "b", "sum", "a2")
            .convolution("c", "side", 3, 3)
            .graph();
    Kernels.answerImpulses(graph, "a", "side");
    Kernels.answerImpulses(graph, "a", "c");
  }

  @Test
  void aLayerToItselfIsTheIdentity() {
    Graph graph = drawing(3, 8).convolution("a", "input", 2, 3).graph();
    ExpandedWeights expanded = ExpandedWeights.between(graph, "a", "a");
    assertThat(Kernels.values(expanded)).containsExactly(1, 0, 0, 1);
    assertThat(expanded.top()).isZero();
    assertThat(expanded.strideX()).isEqualTo(1);
  }

  @Test
  void layersThatDoNotDependOnEachOtherAreRefused() {
    Graph graph = drawing(3, 8).block("mixed", "input", 2, 2, 2, 2).graph();
    assertThatThrownBy(() -> ExpandedWeights.between(graph, "mixed_1x1", "mixed_5x5"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("mixed_5x5 does not depend on mixed_1x1");
    assertThatThrownBy(() -> ExpandedWeights.between(graph, "mixed_5x5", "mixed_1x1"))
        .hasMessage("mixed_1x1 does not depend on mixed_5x5");
    assertThatThrownBy(() -> ExpandedWeights.between(graph, "mixed", "mixed_5x5"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("mixed_5x5 does not depend on mixed; the two are the wrong way round");
    assertThatThrownBy(() -> ExpandedWeights.between(graph, "mixed", "mixed9"))
        .isInstanceOf(GraphException.class)
        .hasMessageContaining("mixed9");
  }

  @Test
  void pathsOfDifferentStridesHaveNoKernel() {
    Graph graph =
        drawing(2, 12)
            .convolution("a", "input", 3, Window.square(3, 2, Padding.of(1)), 1)
            .convolution("b", "input", 3, Window.square(7, 1, Padding.none()), 1)
            .add("sum", new Operation.Add(), "a", "b")
            .add("side", new Operation.Concat(), "a", "b")
            .graph();
    assertThat(graph.shape("sum")).isEqualTo(new Shape(3, 6, 6));
    for (String to : new String[] {"sum", "side"}) {
      assertThatThrownBy(() -> ExpandedWeights.between(graph, "input", to))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(to + " joins paths of different strides");
    }
  }

  @Test
  void weightsThatAreTooManyAreRefusedBeforeAnyIsComputed() {
    Window window = Window.square(31, 1, Drawing.SAME);
    Graph graph =
        drawing(3000, 31)
            .add("pool", new Operation.MaxPool(window), "input")
            .convolution("a", "pool", 2, 1)
            .graph();
    AtomicInteger asked = new AtomicInteger();
    assertThatThrownBy(
            () ->
                ExpandedWeights.between(graph, "input", "pool", () -> asked.incrementAndGet() < 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the weights from input to pool would be 3000 x 3000 kernels of 31 x 31, 8649000000"
                + " values; choose closer layers");
    assertThat(asked.get()).isZero();
  }

  @Test
  void whatIsNoLongerWantedEnds() {
    Graph graph =
        drawing(8, 18).block("a", "input", 8, 9, 9, 8).block("b", "a", 8, 9, 9, 8).graph();
    AtomicInteger asked = new AtomicInteger();
    ExpandedWeights.between(graph, "input", "b", () -> asked.incrementAndGet() < 0);
    int all = asked.get();
    assertThat(all).isGreaterThan(100);
    for (int enough : new int[] {1, all / 3, all / 2, all}) {
      asked.set(0);
      assertThatThrownBy(
              () ->
                  ExpandedWeights.between(
                      graph, "input", "b", () -> asked.incrementAndGet() >= enough))
          .isInstanceOf(CancellationException.class);
    }
  }

  @Test
  void theBitsDoNotDependOnTheThreads() {
    Graph graph =
        drawing(9, 18).block("a", "input", 8, 9, 9, 8).block("b", "a", 8, 9, 9, 8).graph();
    float[] common = Kernels.values(ExpandedWeights.between(graph, "input", "b"));
    for (int threads : new int[] {1, 3, 7}) {
      try (ForkJoinPool pool = new ForkJoinPool(threads)) {
        float[] values =
            pool.submit(() -> Kernels.values(ExpandedWeights.between(graph, "input", "b"))).join();
        assertThat(values).isEqualTo(common);
      }
    }
  }
}
