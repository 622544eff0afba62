package orbit.stimulus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import orbit.engine.DjlNetwork;
import orbit.engine.EngineLibrary;
import orbit.engine.EngineUnavailableException;
import orbit.format.ModelFile;
import orbit.network.Batch;
import orbit.network.Field;
import orbit.network.Fields;
import orbit.network.Graph;
import orbit.network.Layer;
import orbit.network.Model;
import orbit.network.Node;
import orbit.network.Operation;
import orbit.network.Padding;
import orbit.network.Shape;
import orbit.network.Tensor;
import orbit.network.ValueRange;
import orbit.network.Window;
import orbit.task.Progress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProbeTest {

  private static final int SIDE = 9;
  private static final Stimulus EDGE = Stimuli.named("edge").orElseThrow();

  private static EngineLibrary library;
  private static Model leaves;

  @BeforeAll
  static void load() throws IOException, EngineUnavailableException {
    library = EngineLibrary.load();
    leaves = ModelFile.read(Path.of("models/leaves"));
  }

  /** Four units that take the right, lower, left and upper side less the opposite one. */
  private static Model planted() {
    float[] kernels = new float[4 * 3 * SIDE * SIDE];
    for (int unit = 0; unit < 4; unit++) {
      for (int y = 0; y < SIDE; y++) {
        for (int x = 0; x < SIDE; x++) {
          int across = unit % 2 == 0 ? x - SIDE / 2 : y - SIDE / 2;
          for (int c = 0; c < 3; c++) {
            int at = ((unit * 3 + c) * SIDE + y) * SIDE + x;
            kernels[at] = Integer.signum(unit < 2 ? across : -across);
          }
        }
      }
    }
    Window window = new Window(SIDE, SIDE, 1, 1, 1, 1, new Padding.Fixed(1, 1, 1, 1), false);
    Tensor weights = new Tensor("w", new int[] {4, 3, SIDE, SIDE}, kernels);
    Graph graph =
        new Graph(
            new Shape(3, 20, 20),
            List.of(
                new Node("input", new Operation.Input()),
                new Node("conv", new Operation.Convolution(weights, window, 1), "input"),
                new Node("relu", new Operation.Relu(), "conv")));
    return new Model(
        "planted", "made", graph, new ValueRange(-1, 1), Map.of("edges", "relu"), "00");
  }

  private static Probe open(Model model, String layer) {
    return Probe.open(
        model, model.layer(layer).orElseThrow(), graph -> new DjlNetwork(graph, library));
  }

  private static Sweep sweep(Stimulus stimulus, boolean rectified, Integer... units) {
    return new Sweep(
        stimulus,
        Settings.NEUTRAL,
        Parameter.ROTATION,
        Sweep.positions(stimulus, Parameter.ROTATION, 36),
        Readout.CENTRE,
        rectified,
        List.of(units));
  }

  @Test
  void aPlantedFamilyAnswersAsItWasPlanted() {
    try (Probe probe = open(planted(), "edges")) {
      assertThat(probe.placement()).isEqualTo(Placement.square(3, SIDE));
      TuningCurves after = probe.tune(sweep(EDGE, true, 0, 1, 2, 3), Progress.UNWATCHED);
      TuningCurves before = probe.tune(sweep(EDGE, false, 0, 1, 2, 3), Progress.UNWATCHED);
      // 72 pixels of three colours, all but those of the middle column
      assertThat(after.curve(0)[0]).isCloseTo(216, within(1e-4));
      assertThat(after.curve(0)[18]).isZero();
      assertThat(before.curve(0)[18]).isCloseTo(-216, within(1e-4));
      for (int u = 0; u < 4; u++) {
        double mean = UnitTuning.of(after, u).mean().orElseThrow();
        assertThat(UnitTuning.way(90 * u, mean, 360)).isCloseTo(0, within(1e-3));
        for (int p = 0; p < 36; p++) {
          assertThat(after.curve(u)[p])
              .isCloseTo(after.curve(0)[Math.floorMod(p - 9 * u, 36)], within(1e-4));
          assertThat(after.curve(u)[p]).isCloseTo(Math.max(0, before.curve(u)[p]), within(1e-6));
        }
      }
      FamilyTuning family = FamilyTuning.of(after, Map.of(0, 0.0, 1, 90.0, 2, 180.0, 3, 270.0));
      assertThat(family.correlation().orElseThrow()).isCloseTo(1, within(1e-6));
      assertThat(family.error().orElseThrow()).isCloseTo(0, within(1e-3));
      assertThat(after.about())
          .anyMatch(line -> line.contains("planted, SHA-256 00"))
          .anyMatch(line -> line.contains("centre of the map after ReLU"))
          .anyMatch(line -> line.contains("contrast=1") && !line.contains("rotation"));
    }
  }

  @Test
  void twoParametersRunTogether() {
    try (Probe probe = open(planted(), "edges")) {
      Sweep turn = sweep(EDGE, true, 1, 3);
      TuningGrid grid = probe.grid(turn, Parameter.CONTRAST, List.of(0.5, 1.0), Progress.UNWATCHED);
      double[] plain = probe.tune(turn, Progress.UNWATCHED).curve(1);
      for (int p = 0; p < 36; p++) {
        assertThat(grid.values()[1][2 * p + 1]).isCloseTo(plain[p], within(1e-4));
        assertThat(grid.values()[1][2 * p]).isCloseTo(plain[p] / 2, within(1e-4));
      }
      for (Parameter wrong : List.of(Parameter.ROTATION, Parameter.LENGTH)) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> probe.grid(turn, wrong, List.of(1.0), Progress.UNWATCHED));
      }
    }
  }

  @Test
  void readoutsAreOfTheWholeMap() {
    Shape map = new Shape(2, 2, 2);
    Batch before = Batch.of(map, new float[] {1, 2, 3, 6, -1, -2, -3, -4});
    Batch after = Batch.of(map, new float[] {1, 2, 3, 6, 0, 0, 0, 0});
    Answer answer = new Answer(before, after, 1, 0);
    assertThat(answer.values(0, Readout.CENTRE, false)).containsExactly(3, -3);
    assertThat(answer.values(0, Readout.MAXIMUM, false)).containsExactly(6, -1);
    assertThat(answer.values(0, Readout.MEAN, false)).containsExactly(3, -2.5f);
    assertThat(answer.values(0, Readout.MEAN, true)).containsExactly(3, 0);
  }

  @Test
  void itStopsWhenAskedAndRefusesUnitsBeforeItComputes() {
    try (Probe probe = open(planted(), "edges")) {
      AtomicInteger asked = new AtomicInteger();
      Progress once = (done, all) -> asked.incrementAndGet() < 2;
      assertThatThrownBy(() -> probe.tune(sweep(EDGE, true, 0), once))
          .isInstanceOf(CancellationException.class);
      assertThat(asked).hasValue(2);
      asked.set(0);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> probe.tune(sweep(EDGE, true, 4), once))
          .withMessageContaining("units 0 to 3, not 4");
      assertThat(asked).hasValue(0);
    }
  }

  @Test
  void sweepsAreSpacedOverTheStimulusOwnPeriod() {
    Stimulus line = Stimuli.named("line").orElseThrow();
    assertThat(Sweep.positions(line, Parameter.ROTATION, 4))
        .containsExactly(0.0, 45.0, 90.0, 135.0);
    assertThat(Sweep.positions(line, Parameter.SCALE, 3)).containsExactly(0.5, 1.0, 2.0);
    assertThat(Sweep.positions(EDGE, Parameter.MIRROR, 9)).containsExactly(0.0, 1.0);
    assertThat(Sweep.positions(EDGE, Parameter.X, 1)).containsExactly(-1.0);
    for (int wrong : new int[] {0, -3, 36_001, Integer.MAX_VALUE}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Sweep.positions(line, Parameter.SCALE, wrong));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sweep(Stimuli.named("circle").orElseThrow(), true, 0))
        .withMessageContaining("rotation does not change the stimulus circle");
  }

  @ParameterizedTest
  @ValueSource(strings = {"conv2d0", "conv2d1", "conv2d2", "mixed3a"})
  void theCropAnswersAsAPictureOnALargeGreyCanvas(String name) {
    Layer layer = leaves.layer(name).orElseThrow();
    Integer[] units = {0, 1, layer.units() / 2, layer.units() - 1};
    Stimulus stimulus = Stimuli.named("bw-colour").orElseThrow();
    int side = 128;
    Field field = new Fields(leaves.graph(), new Shape(3, side, side)).of(layer.node());
    int y = 64 / field.strideY();
    int x = 64 / field.strideX();
    try (Probe probe = open(leaves, name);
        DjlNetwork network = new DjlNetwork(leaves.graph(), library)) {
      TuningCurves curves = probe.tune(sweep(stimulus, true, units), Progress.UNWATCHED);
      // so that the same unit sees the same of it
      double top = field.top() + 64 + (field.height() - 1) / 2.0 - probe.placement().centreY();
      double left = field.left() + 64 + (field.width() - 1) / 2.0 - probe.placement().centreX();
      for (int p : new int[] {0, 7, 20}) {
        Batch crop =
            probe.draw(stimulus, Settings.of(Parameter.ROTATION, curves.positions().get(p)));
        Batch map = network.activations(pasted(crop, side, (int) top, (int) left), layer.node());
        for (int u = 0; u < units.length; u++) {
          float wanted = map.at(0, units[u], y, x);
          assertThat(curves.curve(u)[p]).isCloseTo(wanted, within(1e-4));
        }
      }
      assertThat(List.of(curves.responses()))
          .anyMatch(curve -> Arrays.stream(curve).max().orElse(0) > 0.01);
    }
  }

  /** On mid grey, which is 0 for this network. */
  private static Batch pasted(Batch crop, int side, int top, int left) {
    Shape small = crop.shape();
    float[] values = new float[3 * side * side];
    for (int c = 0; c < 3; c++) {
      for (int y = 0; y < small.height(); y++) {
        for (int x = 0; x < small.width(); x++) {
          values[(c * side + y + top) * side + x + left] = crop.at(0, c, y, x);
        }
      }
    }
    return Batch.of(new Shape(3, side, side), values);
  }

  @Test
  void aFieldLargerThanThePictureIsShownAtItsCentre() {
    Spot spot = Spot.of(leaves.graph(), leaves.layer("mixed3b").orElseThrow().node());
    assertThat(spot.placement().picture()).isEqualTo(leaves.graph().input());
    assertThat(spot.placement().radius()).isEqualTo(32);
    // a step of the map is 8 pixels
    assertThat(Math.abs(spot.placement().centreX() - 31.5)).isLessThanOrEqualTo(4);
    assertThat(Math.abs(spot.placement().centreY() - 31.5)).isLessThanOrEqualTo(4);
  }
}
