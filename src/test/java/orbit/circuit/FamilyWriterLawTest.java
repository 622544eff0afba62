package orbit.circuit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import orbit.family.Family;
import orbit.family.FamilyReader;
import orbit.family.FamilyWriter;
import orbit.family.Member;
import orbit.network.JsonReading;
import orbit.network.StrictJson;
import orbit.symmetry.Group;
import tools.jackson.databind.node.ArrayNode;

class FamilyWriterLawTest {

  @Property(tries = 300)
  void whatIsWrittenIsReadAsItWas(
      @ForAll(supplier = RandomCircuits.WithHoles.class) Circuit circuit) {
    Family family = circuit.input().families().getFirst();
    List<Integer> units =
        family.members().stream()
            .map(Member::unit)
            .filter(OptionalInt::isPresent)
            .map(OptionalInt::getAsInt)
            .toList();
    Assume.that(units.stream().distinct().count() == units.size());
    ArrayNode list = StrictJson.MAPPER.createArrayNode().add(FamilyWriter.family(family));
    String group = FamilyWriter.group(family.group()).toString();
    Group read = FamilyReader.group(reading(group));
    assertThat(read).isEqualTo(family.group());
    Family again = FamilyReader.families(reading(list.toString()), read).getFirst();
    assertThat(again.members()).isEqualTo(family.members());
    assertThat(again.arrangement().getClass()).isEqualTo(family.arrangement().getClass());
    assertThat(again.stabilizer().elements().boxed().toList())
        .isEqualTo(family.stabilizer().elements().boxed().toList());
    for (int m = 0; m < family.members().size(); m++) {
      assertThat(again.placeOf(m)).isEqualTo(family.placeOf(m));
      assertThat(again.carrierOf(m)).isEqualTo(family.carrierOf(m));
    }
  }

  private static JsonReading reading(String text) {
    return new JsonReading(StrictJson.MAPPER.readTree(text), "");
  }
}
