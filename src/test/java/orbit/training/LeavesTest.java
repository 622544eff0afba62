package orbit.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import orbit.engine.DjlNetwork;
import orbit.engine.EngineLibrary;
import orbit.format.NativeModel;
import orbit.network.Batch;
import orbit.network.Model;
import orbit.network.Operation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the shipped network learnt. */
class LeavesTest {

  private static Model leaves;
  private static final List<FirstKernel> KERNELS = new ArrayList<>();

  @BeforeAll
  static void read() throws Exception {
    leaves = NativeModel.read(Path.of("models/leaves"));
    Operation.Convolution first =
        (Operation.Convolution) leaves.graph().node("conv2d0_pre_relu/conv").operation();
    float[] values = first.kernels().values();
    for (int unit = 0; unit < first.kernels().extent(0); unit++) {
      KERNELS.add(new FirstKernel(values, unit));
    }
  }

  @Test
  void edgesPointInAllEightDirections() {
    Set<Integer> directions = new TreeSet<>();
    for (FirstKernel kernel : KERNELS) {
      if (kernel.coherence() > 0.4 && kernel.odd() > 0.45) {
        directions.add((int) Math.round(kernel.direction() / 45) % 8);
      }
    }
    assertThat(directions).hasSize(8);
  }

  @Test
  void orientationsCoverTheHalfTurn() {
    Set<Integer> orientations = new TreeSet<>();
    for (FirstKernel kernel : KERNELS) {
      if (kernel.coherence() > 0.4) {
        orientations.add((int) (kernel.orientation() / 22.5));
      }
    }
    assertThat(orientations).hasSize(8);
  }

  @Test
  void someEdgesAreOfColourAlone() {
    assertThat(KERNELS)
        .filteredOn(k -> k.coherence() > 0.4 && k.odd() > 0.5 && k.luminance() < 0.3)
        .hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void someUnitsCompareACentreWithItsSurround() {
    assertThat(KERNELS)
        .filteredOn(k -> k.coherence() < 0.35 && k.odd() < 0.5 && k.mean() < 0.05)
        .hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void hardlyAnyUnitIsDead() throws Exception {
    Batch pictures = Examples.draw(new PictureGenerator(99), 0, 256).pictures();
    List<String> layers = LeavesArchitecture.layers();
    try (DjlNetwork network = new DjlNetwork(leaves.graph(), EngineLibrary.load())) {
      List<Batch> maps = network.activations(pictures, layers);
      for (int l = 0; l < layers.size(); l++) {
        int units = maps.get(l).shape().channels();
        DeadUnits dead = new DeadUnits(units);
        dead.see(maps.get(l).values(), maps.get(l).shape().size() / units);
        assertThat(dead.indices().length).as(layers.get(l)).isLessThanOrEqualTo(units / 10);
      }
    }
  }

  @Test
  void namesTheHeldOutLeaves() {
    JsonNode heldOut = JsonMapper.shared().readTree(leaves.about().training()).get("heldOut");
    assertThat(heldOut.get("shape").asDouble()).isGreaterThan(0.9);
    assertThat(heldOut.get("hue").asDouble()).isGreaterThan(0.9);
    assertThat(heldOut.get("texture").asDouble()).isGreaterThan(0.75);
  }
}
