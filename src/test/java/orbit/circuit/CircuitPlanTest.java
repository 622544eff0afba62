package orbit.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import orbit.family.Arrangement;
import orbit.family.Family;
import orbit.family.Member;
import orbit.family.Place;
import orbit.network.InvalidFileException;
import orbit.symmetry.Element;
import orbit.symmetry.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CircuitPlanTest {

  private static final Group C4 = Built.rotations(4);

  private static final String BOUNDARIES =
      """
      {"orbit":1,"kind":"catalogue","name":"boundaries",
       "group":{"factors":[{"action":"rotation","order":4}]},
       "input":{"layer":"a","layerUnits":9,"families":[
        {"name":"one","stabilizer":"group","units":[{"unit":null,"factor":{"end":"towards"}}]},
        {"name":"two","stabilizer":"group","units":[{"unit":null,"factor":{"end":"away"}}]}]},
       "output":{"layer":"b","layerUnits":5,"families":[
        {"name":"turned","units":[{"unit":3,"place":{"rotation":90}}]}]}}
      """;

  @TempDir private Path folder;

  private static FamilyChoice turned(String layer, Group group, int... units) {
    List<Member> members =
        IntStream.range(0, units.length)
            .mapToObj(u -> Member.unit(units[u], "", new Place.OnOrbit(Element.rotation(90.0 * u))))
            .toList();
    return new FamilyChoice(
        layer, OptionalInt.of(50), Family.onOrbit("turned", group, List.of(), members));
  }

  private static FamilyChoice listed(String layer, int... units) {
    List<Member> members =
        IntStream.of(units).mapToObj(u -> Member.unit(u, "", new Place.Variant(""))).toList();
    return new FamilyChoice(
        layer,
        OptionalInt.empty(),
        Family.listed("listed", Built.rotations(1), new Arrangement.Variants(), members));
  }

  @Test
  void familiesOfOneGroupAndListedOnesFitTogether() {
    CircuitPlan plan =
        CircuitPlan.between(
            List.of(turned("a", C4, 1, 2, 3, 4), listed("a", 7)), List.of(listed("b", 0)));
    assertThat(plan.group()).isEqualTo(C4);
    assertThat(plan.name()).isEqualTo("a turned, listed to b listed");
    assertThat(plan.inputUnits()).hasValue(50);
    assertThat(plan.outputUnits()).isEmpty();
    assertThat(plan.input().size()).isEqualTo(5);
    assertThat(plan.output().families().getFirst().group()).isEqualTo(C4);
    CircuitPlan loose = CircuitPlan.between(List.of(listed("a", 1)), List.of(listed("b", 2)));
    assertThat(loose.group().order()).isEqualTo(1);
  }

  @Test
  void familiesThatDoNotFitAreRefused() {
    assertRefused(
        List.of(turned("a", C4, 1)), List.of(turned("b", Built.rotations(8), 2)), "C4", "C8");
    assertRefused(
        List.of(listed("a", 1), listed("c", 2)), List.of(listed("b", 0)), "one layer", "a", "c");
    assertRefused(
        List.of(listed("a", 1), turned("a", C4, 5, 1)), List.of(listed("b", 0)), "unit 1 of a");
  }

  private static void assertRefused(
      List<FamilyChoice> inputs, List<FamilyChoice> outputs, String... parts) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CircuitPlan.between(inputs, outputs))
        .satisfies(problem -> assertThat(problem.getMessage()).contains(parts));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"orbit\":1 | \"orbit\":3 | /orbit | newer",
        "\"catalogue\" | \"circuit\" | /kind | of kind 'circuit'",
        "\"unit\":3 | \"unit\":5 | /output/families/0/units/0/unit | units 0 to 4",
        "\"unit\":3 | \"unit\":null | /output/families/0/units/0 | neither unit, factor nor hole",
        "\"unit\":3 | \"factor\":{\"end\":\"away\"} | /output | an output is a factor",
        "towards | away | /input | in pairs",
        "\"layer\":\"a\" | \"lair\":\"a\" | /input/layer | is missing",
        "\"name\":\"boundaries\", | `` | /name | is missing",
        "\"layerUnits\":9 | \"layerUnits\":0 | /input/layerUnits | whole number"
      })
  void aBadPlanGetsOneSentence(String right, String wrong, String place, String problem)
      throws IOException {
    Path file = folder.resolve("plan.json");
    Files.writeString(file, BOUNDARIES);
    assertThat(CircuitPlan.read(file).name()).isEqualTo("boundaries");
    assertThat(BOUNDARIES).contains(right);
    Files.writeString(file, BOUNDARIES.replace(right, wrong));
    assertThatExceptionOfType(InvalidFileException.class)
        .isThrownBy(() -> CircuitPlan.read(file))
        .withMessageContaining("plan.json, " + place + ": ")
        .withMessageContaining(problem);
  }
}
