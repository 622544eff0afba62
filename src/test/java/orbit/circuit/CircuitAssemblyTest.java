package orbit.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import orbit.family.Arrangement;
import orbit.family.Factor;
import orbit.family.Family;
import orbit.family.Member;
import orbit.family.Place;
import orbit.network.ExpandedWeights;
import orbit.network.Graph;
import orbit.network.Model;
import orbit.network.Node;
import orbit.network.Operation;
import orbit.network.Padding;
import orbit.network.Shape;
import orbit.network.StrictJson;
import orbit.network.Tensor;
import orbit.network.ValueRange;
import orbit.network.Weights;
import orbit.network.Window;
import orbit.symmetry.Element;
import orbit.symmetry.Group;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class CircuitAssemblyTest {

  private static final Catalogue CATALOGUE = new Catalogue(Optional.of(Path.of("assets")));
  private static final Group C4 = Built.rotations(4);

  private static Model model;

  @TempDir private Path folder;

  @BeforeAll
  static void drawNetwork() {
    model = SmallInception.drawn(1);
  }

  private static List<String> circuits() throws IOException {
    return CATALOGUE.circuits();
  }

  private static CircuitFile assembled(CircuitPlan plan) {
    return CircuitAssembly.of(plan, model, 0, () -> false);
  }

  @ParameterizedTest
  @MethodSource("circuits")
  void everyCircuitOfTheCatalogueIsMadeWrittenAndAnalysed(String name) throws IOException {
    CircuitPlan plan = CATALOGUE.circuit(name);
    CircuitFile made = assembled(plan);
    Path file = folder.resolve("circuit.json");
    made.write(file);
    CircuitFile read = CircuitFile.read(file);
    Circuit circuit = read.circuit();
    assertThat(read.title()).isEqualTo(plan.title());
    assertThat(circuit.group()).isEqualTo(plan.group());
    assertThat(circuit.weights().height())
        .isEqualTo(plan.input().layer().equals("conv2d1") ? 3 : 5);
    assertSame(circuit.weights(), made.circuit().weights());
    Analysis analysis = Analysis.of(circuit, 0, Built.GO_ON);
    assertThat(analysis.score()).isBetween(0.0, 1.0);
    assertThat(analysis.cells()).isPositive();
    JsonNode json = json(file);
    assertThat(json.get("provenance").get("sha256").asString()).isEqualTo(model.sha256());
    assertThat(json.get("doi").asString()).startsWith("10.23915/");
  }

  private static JsonNode json(Path file) throws IOException {
    return StrictJson.MAPPER.readTree(Files.readString(file));
  }

  private static void assertSame(Weights one, Weights two) {
    for (int o = 0; o < one.outputs(); o++) {
      for (int i = 0; i < one.inputs(); i++) {
        assertThat(one.present(o, i)).isEqualTo(two.present(o, i));
        assertThat(Built.kernel(one, o, i)).containsExactly(Built.kernel(two, o, i));
      }
    }
  }

  @Test
  void kernelsAreTheExpandedOnesOfTheUnitsBehindThePool() throws IOException {
    Circuit large = assembled(CATALOGUE.circuit("circle-evolute-large")).circuit();
    Weights all = ExpandedWeights.between(model.graph(), "maxpool4", "mixed4a").weights();
    for (int o = 0; o < 2; o++) {
      for (int i = 0; i < 8; i++) {
        int output = large.output().member(o).unit().orElseThrow();
        int input = large.input().member(i).unit().orElseThrow();
        assertThat(Built.kernel(large.weights(), o, i))
            .containsExactly(Built.kernel(all, output, input));
      }
    }
  }

  @Test
  void holesHaveNoKernels() throws IOException {
    Circuit edge = assembled(CATALOGUE.circuit("coloredge")).circuit();
    for (int i = 0; i < edge.input().size(); i++) {
      assertThat(edge.weights().present(0, i)).isEqualTo(!edge.input().isHole(i));
    }
  }

  @Test
  void aFactorsKernelIsTheWeightedSumOfItsUnitsKernels() {
    Factor factor = new Factor.Weighted(new TreeMap<>(Map.of(3, 0.5, 100, 1.0)));
    Place place = new Place.OnOrbit(Element.IDENTITY);
    Family combined = Family.invariant("mix", C4, List.of(Member.factor("mix", place, factor)));
    Circuit circuit =
        assembled(
                CircuitPlan.between(
                    List.of(choice("mixed3a", combined), choice("mixed3a", listed(3, 100))),
                    List.of(choice("mixed3b", listed(7)))))
            .circuit();
    float[] mix = Built.kernel(circuit.weights(), 0, 0);
    float[] three = Built.kernel(circuit.weights(), 0, 1);
    float[] hundred = Built.kernel(circuit.weights(), 0, 2);
    for (int k = 0; k < mix.length; k++) {
      assertThat(mix[k]).isCloseTo(0.5f * three[k] + hundred[k], within(1e-6f));
    }
    assertThat(circuit.input().unitName(0)).isEqualTo("mix");
    assertThat(circuit.input().member(0).factor()).contains(factor);
  }

  private static FamilyChoice choice(String layer, Family family) {
    return new FamilyChoice(layer, OptionalInt.empty(), family);
  }

  private static Family listed(int... units) {
    List<Member> members = new ArrayList<>();
    for (int unit : units) {
      members.add(Member.unit(unit, "", new Place.Variant("")));
    }
    return Family.listed("listed", Built.rotations(1), new Arrangement.Variants(), members);
  }

  /** Units 0 to 2 excite where the output's place points, units 3 to 5 on the opposite side. */
  private static Model boundaries() {
    float[] values = new float[4 * 6 * 9];
    int[] right = {5, 7, 3, 1};
    for (int o = 0; o < 4; o++) {
      for (int i = 0; i < 6; i++) {
        int side = i < 3 ? o : (o + 2) % 4;
        values[(o * 6 + i) * 9 + right[side]] = 1 + i;
        values[(o * 6 + i) * 9 + right[(side + 2) % 4]] = -1 - i;
      }
    }
    float[] first = new float[18];
    Arrays.fill(first, 1);
    Window window = Window.square(3, 1, new Padding.Same());
    Window point = Window.square(1, 1, new Padding.Same());
    Graph graph =
        new Graph(
            new Shape(3, 16, 16),
            List.of(
                new Node("input", new Operation.Input()),
                new Node(
                    "a",
                    new Operation.Convolution(
                        new Tensor("a", new int[] {6, 3, 1, 1}, first), point, 1),
                    "input"),
                new Node(
                    "b",
                    new Operation.Convolution(
                        new Tensor("b", new int[] {4, 6, 3, 3}, values), window, 1),
                    "a")));
    return new Model(
        "boundaries", "test", graph, new ValueRange(0, 1), Map.of("a", "a"), "00".repeat(32));
  }

  private CircuitPlan factorPlan() throws IOException {
    Path file = folder.resolve("plan.json");
    Files.writeString(
        file,
        """
        {"orbit":1,"kind":"catalogue","name":"boundaries",
         "group":{"factors":[{"action":"rotation","order":4}]},
         "input":{"layer":"a","families":[
          {"name":"away","stabilizer":"group","units":[{"unit":null,"factor":{"end":"away"}}]},
          {"name":"to","stabilizer":"group","units":[{"unit":null,"factor":{"end":"towards"}}]}]},
         "output":{"layer":"b","families":[{"name":"turned","units":[
          {"unit":0,"place":{"rotation":0}},{"unit":1,"place":{"rotation":90}},
          {"unit":2,"place":{"rotation":180}},{"unit":3,"place":{"rotation":270}}]}]}}
        """);
    return CircuitPlan.read(file);
  }

  @Test
  void soughtFactorsAreToldApartByTheSideOnWhichTheyExcite() throws IOException {
    CircuitFile made = CircuitAssembly.of(factorPlan(), boundaries(), 3, () -> false);
    Circuit circuit = made.circuit();
    Factor.Weighted away = weighted(circuit.input().member(0));
    Factor.Weighted towards = weighted(circuit.input().member(1));
    for (int unit = 0; unit < 6; unit++) {
      double weight = (1 + unit) / (unit < 3 ? 3.0 : 6.0);
      assertThat(towards.weight(unit)).isCloseTo(unit < 3 ? weight : 0, within(1e-3));
      assertThat(away.weight(unit)).isCloseTo(unit < 3 ? 0 : weight, within(1e-3));
    }
    assertThat(new EquivariantPart(circuit).score(circuit.weights())).isCloseTo(1, within(1e-4));
    Path file = folder.resolve("made.json");
    made.write(file);
    JsonNode factors = json(file).get("provenance").get("factors");
    assertThat(factors.get("seed").asInt()).isEqualTo(3);
    assertThat(factors.get("momentTowards").asDouble()).isCloseTo(1, within(1e-3));
    assertThat(factors.get("momentAway").asDouble()).isCloseTo(-1, within(1e-3));
    assertThat(factors.has("note")).isFalse();
  }

  private static Factor.Weighted weighted(Member member) {
    return (Factor.Weighted) member.factor().orElseThrow();
  }

  @Test
  void theSameSeedGivesTheSameCircuit() throws IOException {
    CircuitPlan plan = CATALOGUE.circuit("hilo");
    assertSame(assembled(plan).circuit().weights(), assembled(plan).circuit().weights());
  }

  @Test
  void anotherNetworkIsRefused() throws IOException {
    CircuitPlan plan = CATALOGUE.circuit("curve");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CircuitAssembly.of(plan, boundaries(), 0, () -> false))
        .withMessage("boundaries has no layer mixed3a; it has a");
    FamilyChoice far = choice("mixed3a", listed(256));
    FamilyChoice near = choice("mixed3b", listed(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assembled(CircuitPlan.between(List.of(far), List.of(near))))
        .withMessageContaining("units 0 to 255, no unit 256");
    FamilyChoice wider = new FamilyChoice("mixed3a", OptionalInt.of(288), listed(1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assembled(CircuitPlan.between(List.of(wider), List.of(near))))
        .withMessageContaining("256 units, not 288");
    FamilyChoice first = choice("mixed3a", listed(1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assembled(CircuitPlan.between(List.of(near), List.of(first))))
        .withMessageContaining("wrong way round");
  }

  @Test
  void itCanBeStopped() throws IOException {
    CircuitPlan plan = CATALOGUE.circuit("curve");
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> CircuitAssembly.of(plan, model, 0, () -> true));
  }

  @Test
  void weightsStartBehindThePoolsThatEveryPathGoesThrough() {
    Graph graph = model.graph();
    assertThat(WeightOrigin.of(graph, "conv2d0", "conv2d1")).isEqualTo("maxpool0");
    assertThat(WeightOrigin.of(graph, "conv2d2", "mixed3a")).isEqualTo("maxpool1");
    assertThat(WeightOrigin.of(graph, "mixed3a", "mixed3b")).isEqualTo("mixed3a");
    assertThat(WeightOrigin.of(graph, "conv2d1", "conv2d2")).isEqualTo("conv2d1");
    assertThat(WeightOrigin.of(graph, "conv2d2", "maxpool1")).isEqualTo("conv2d2");
  }
}
