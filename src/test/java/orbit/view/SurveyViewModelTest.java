package orbit.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import orbit.circuit.Catalogue;
import orbit.circuit.FamilyChoice;
import orbit.discovery.Likeness;
import orbit.format.ModelFile;
import orbit.network.Model;
import org.junit.jupiter.api.Test;

class SurveyViewModelTest {

  private final Queue<Runnable> work = new ArrayDeque<>();
  private final SurveyViewModel model;

  SurveyViewModelTest() throws IOException {
    Path leaves = Path.of("models/leaves");
    Model network = ModelFile.read(leaves);
    model = new SurveyViewModel(network, families(leaves), work::add, Runnable::run);
  }

  /** One moved and one invariant family of three layers. */
  static List<FamilyChoice> families(Path leaves) throws IOException {
    List<FamilyChoice> all =
        Catalogue.bundled().find(leaves.resolve("families.json").toString()).stream()
            .filter(f -> !f.layer().equals("conv2d0"))
            .toList();
    return all.stream()
        .filter(
            f ->
                all.stream()
                    .filter(
                        other ->
                            other.layer().equals(f.layer())
                                && other.family().isInvariant() == f.family().isInvariant()
                                && other.family().group().order() <= 32)
                    .findFirst()
                    .filter(f::equals)
                    .isPresent())
        .toList();
  }

  private void runWork() {
    while (!work.isEmpty()) {
      work.remove().run();
    }
  }

  @Test
  void circuitsBetweenNeighbouringLayersAreFoundAndTold() {
    assertThat(model.families()).hasSize(6);
    model.search();
    assertThat(model.busyProperty().get()).isTrue();
    runWork();
    assertThat(model.busyProperty().get()).isFalse();
    assertThat(model.progressProperty().get()).isEqualTo(1);
    List<SurveyCircuit> circuits = model.circuitsProperty().get();
    // of two and two families all pairs but the invariant one
    assertThat(circuits.stream().map(c -> c.from() + c.to()).distinct())
        .containsExactly("conv2d2mixed3a", "mixed3amixed3b");
    assertThat(circuits.size()).isBetween(4, 6);
    assertThat(circuits)
        .allSatisfy(
            c -> {
              assertThat(c.found().score()).isBetween(0.0, 1.0);
              assertThat(c.bands()).isPositive();
              assertThat(c.plan().group()).isEqualTo(c.found().circuit().group());
            });
    for (Likeness pair : model.alikeProperty().get()) {
      assertThat(pair.qValue()).isLessThanOrEqualTo(0.05);
    }
    checkTable(circuits);
  }

  private void checkTable(List<SurveyCircuit> circuits) {
    String csv = SurveyTable.csv(model.families(), circuits);
    String[] lines = csv.split("\r\n", -1);
    assertThat(lines).hasSize(1 + 6 + circuits.size() + 1);
    int columns = lines[0].split(",", -1).length;
    assertThat(List.of(lines).subList(1, lines.length - 1))
        .allSatisfy(
            line -> assertThat(line.replaceAll("\"[^\"]*\"", "x").split(",", -1)).hasSize(columns));
    assertThat(csv).contains("circuit,conv2d2,", "family,mixed3a,");
  }

  @Test
  void allLayersAreSearchedWhenAskedAndTheOlderSearchDeliversNothing() {
    model.search();
    model.allLayersProperty().set(true);
    assertThat(work).hasSize(2);
    model.cancel();
    runWork();
    assertThat(model.circuitsProperty().get()).isEmpty();
    assertThat(model.stateProperty().get()).startsWith("Stopped");
    assertThat(model.busyProperty().get()).isFalse();
  }
}
