package orbit.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import orbit.circuit.Catalogue;
import orbit.circuit.FamilyChoice;
import orbit.discovery.FamilyChain;
import orbit.discovery.Likeness;
import orbit.discovery.PlantedNetwork;
import orbit.engine.DjlNetwork;
import orbit.engine.EngineLibrary;
import orbit.engine.EngineUnavailableException;
import orbit.format.ModelFile;
import orbit.network.Graph;
import orbit.network.Model;
import orbit.network.Network;
import org.junit.jupiter.api.Test;

class SurveyViewModelTest {

  private final Queue<Runnable> work = new ArrayDeque<>();
  private final SurveyViewModel model;

  SurveyViewModelTest() throws IOException {
    Path leaves = Path.of("models/leaves");
    Model network = ModelFile.read(leaves);
    model =
        new SurveyViewModel(
            network, families(leaves), SurveyViewModelTest::none, work::add, Runnable::run);
  }

  static Network none(Graph graph) {
    throw new IllegalStateException("there is no engine");
  }

  /** Curves of two layers, the second ones 1.4 times as large. */
  static SurveyViewModel planted(Executor worker) throws EngineUnavailableException {
    EngineLibrary library = EngineLibrary.load();
    List<FamilyChoice> curves =
        Stream.of("low", "high")
            .map(layer -> new FamilyChoice(layer, OptionalInt.empty(), PlantedNetwork.curves()))
            .toList();
    return new SurveyViewModel(
        PlantedNetwork.of(1.4),
        curves,
        graph -> new DjlNetwork(graph, library),
        worker,
        Runnable::run);
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
    assertThat(model.comparedProperty().get()).isTrue();
    // circuits are told even if nothing can be shown to the network
    assertThat(model.stateProperty().get())
        .isEqualTo("Chains were not looked for: there is no engine.");
    assertThat(model.chainsProperty().get()).isEmpty();
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
    String csv = SurveyTable.csv(model.families(), circuits, List.of());
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

  @Test
  void chainsOverLayersAreFoundOnceTheCircuitsAre() throws EngineUnavailableException {
    SurveyViewModel planted = planted(work::add);
    planted.search();
    work.remove().run();
    assertThat(planted.comparedProperty().get()).isTrue();
    assertThat(planted.busyProperty().get()).isTrue();
    assertThat(planted.chainsProperty().get()).isEmpty();
    runWork();
    assertThat(planted.busyProperty().get()).isFalse();
    assertThat(planted.stateProperty().get()).isEmpty();
    List<FamilyChain> chains = planted.chainsProperty().get();
    assertThat(chains).hasSize(1);
    assertThat(chains.getFirst().links())
        .extracting(FamilyChain.Link::layer)
        .containsExactly("low", "high");
    String[] rows = SurveyTable.csv(planted.families(), List.of(), chains).split("\r\n", -1);
    assertThat(rows).hasSize(1 + 2 + 2 + 1);
    assertThat(rows[0]).endsWith(",q,size ratio");
    assertThat(rows[3]).startsWith("chain,,,low,curves,curve,").endsWith(",1.00000");
    assertThat(rows[4]).matches("chain,low,,high,curves,curve,.*,1\\.[34]\\d+");
    int columns = rows[0].split(",", -1).length;
    assertThat(List.of(rows).subList(1, 5)).allMatch(row -> row.split(",", -1).length == columns);
    // not again for other circuits
    planted.allLayersProperty().set(true);
    work.remove().run();
    assertThat(work).isEmpty();
    assertThat(planted.chainsProperty().get()).isEqualTo(chains);
    assertThat(planted.busyProperty().get()).isFalse();
  }

  @Test
  void aSearchForChainsCanBeStopped() throws EngineUnavailableException {
    SurveyViewModel planted = planted(work::add);
    planted.search();
    work.remove().run();
    planted.cancel();
    runWork();
    assertThat(planted.chainsProperty().get()).isEmpty();
    assertThat(planted.stateProperty().get())
        .isEqualTo("Stopped; chains over layers were not looked for.");
  }
}
