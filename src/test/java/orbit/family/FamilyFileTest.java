package orbit.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import orbit.network.FileProblem;
import orbit.network.InvalidFileException;
import orbit.network.StrictJson;
import orbit.symmetry.Action;
import orbit.symmetry.Element;
import orbit.symmetry.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class FamilyFileTest {

  private static final Group C4 = new Group.Cyclic(Action.ROTATION, 4);

  private static final String CURVES =
      """
      {"orbit":1,"kind":"families","layer":"mixed3b","layerUnits":480,"name":"curves of mixed3b",
       "colour":"teal","families":[
        {"name":"curves","group":{"factors":[{"action":"rotation","order":8}]},
         "stabilizer":"trivial","score":0.93,"family":7,"units":[
          {"unit":379,"place":{"rotation":225},"measured":{"rotation":239.9},"confidence":0.97},
          {"unit":null,"place":{"rotation":180},"hole":true,"why":"dead"}]},
        {"name":"Odd ones, by hand","arrangement":"variants","units":[{"unit":6},{"unit":4}]}],
       "unassigned":[{"unit":5,"reason":"grey"}]}
      """;

  @TempDir private Path folder;

  @Test
  void aFamilyMayNameALayerOfItsOwn() throws IOException {
    Place right = new Place.OnOrbit(Element.rotation(0));
    Family one = Family.onOrbit("one", C4, List.of(), List.of(Member.unit(3, "", right)));
    Family two = Family.onOrbit("two", C4, List.of(), List.of(Member.unit(3, "", right)));
    ObjectNode about = StrictJson.MAPPER.createObjectNode().put("layerUnits", 4);
    Path path = folder.resolve("several.json");
    FamilyFile.of(
            "early",
            List.of(new FamilyFile.Entry(one), new FamilyFile.Entry(two).of("late")),
            List.of(new FamilyFile.Unassigned(9, "grey").of("late")),
            about)
        .write(path);
    FamilyFile file = FamilyFile.read(path);
    assertThat(file.entries()).extracting(file::layerOf).containsExactly("early", "late");
    assertThat(file.unassigned()).containsExactly(new FamilyFile.Unassigned(9, "grey", "late"));
    assertThatExceptionOfType(FileProblem.class)
        .isThrownBy(
            () ->
                FamilyFile.of(
                    "early",
                    List.of(new FamilyFile.Entry(one), new FamilyFile.Entry(two).of("early")),
                    List.of(),
                    about))
        .withMessageContaining("second time");
  }

  @Test
  void readsFamiliesWithPlacesScoresAndWhatIsLeft() throws IOException {
    FamilyFile file = read(CURVES);
    assertThat(file.layer()).isEqualTo("mixed3b");
    assertThat(file.layerUnits()).hasValue(480);
    assertThat(file.name()).isEqualTo("curves of mixed3b");
    FamilyFile.Entry curves = file.entries().getFirst();
    assertThat(curves.score()).hasValue(0.93);
    assertThat(curves.family().group()).isEqualTo(new Group.Cyclic(Action.ROTATION, 8));
    Member first = curves.family().members().getFirst();
    assertThat(first.unit()).hasValue(379);
    assertThat(first.measured()).contains(new Place.OnOrbit(Element.rotation(239.9)));
    assertThat(curves.family().members().get(1).hole()).isTrue();
    assertThat(file.entry("odd-ones-by-hand").orElseThrow().family().arrangement())
        .isEqualTo(new Arrangement.Variants());
    assertThat(file.entry("odd-ones-by-hand").orElseThrow().family().group().order()).isEqualTo(1);
    assertThat(file.entries().get(1).family().members())
        .containsExactly(
            Member.unit(6, "", new Place.Variant("")), Member.unit(4, "", new Place.Variant("")));
    assertThat(file.entry("lines")).isEmpty();
    assertThat(file.unassigned()).containsExactly(new FamilyFile.Unassigned(5, "grey"));
  }

  @Test
  void writesEveryFieldBack() throws IOException {
    Path copy = folder.resolve("copy.json");
    read(CURVES).write(copy);
    assertThat(StrictJson.MAPPER.readTree(Files.readString(copy)))
        .isEqualTo(StrictJson.MAPPER.readTree(CURVES));
  }

  @Test
  void familiesThatAreWrittenAreReadAsTheyWere() throws IOException {
    Family turned =
        Family.onOrbit(
            "contrast",
            new Group.Product(C4, new Group.Cyclic(Action.HUE, 4)),
            List.of(new Element(180, false, 180)),
            List.of(
                Member.unit(3, "red above", new Place.OnOrbit(new Element(315, false, 10))),
                Member.hole(new Place.OnOrbit(new Element(45, false, 10)))));
    Family heads =
        Family.onOrbit(
            "heads",
            new Group.Dihedral(4),
            List.of(new Element(180, true, 0)),
            List.of(
                Member.unit(8, "", new Place.OnOrbit(Element.rotation(45))),
                Member.unit(9, "", new Place.OnOrbit(Element.rotation(135)))));
    Family circle =
        Family.invariant(
            "circle", C4, List.of(Member.unit(1, "", new Place.OnOrbit(Element.IDENTITY))));
    Family sizes =
        Family.listed(
            "sizes",
            C4,
            new Arrangement.Chain(),
            List.of(Member.unit(2, "", new Place.Scale(0.5)), Member.hole(new Place.Scale(2))));
    Family snouts =
        Family.listed(
            "snouts",
            C4,
            new Arrangement.Variants(),
            List.of(
                Member.factor(
                    "fur",
                    new Place.Variant("any"),
                    new Factor.Weighted(new TreeMap<>(Map.of(7, 0.25, 4, 1.0)))),
                Member.factor(
                    "no fur", new Place.Variant("none"), new Factor.Sought(Factor.End.AWAY))));
    List<Family> families = List.of(turned, heads, circle, sizes, snouts);
    FamilyFile made =
        FamilyFile.of(
            "mixed3a",
            families.stream()
                .map(family -> new FamilyFile.Entry(family, OptionalDouble.of(0.5), "a note"))
                .toList(),
            List.of(new FamilyFile.Unassigned(6, "dead")),
            about());
    Path file = folder.resolve("families.json");
    made.write(file);
    FamilyFile read = FamilyFile.read(file);
    assertThat(read.name()).isEqualTo("made");
    assertThat(read.unassigned()).isEqualTo(made.unassigned());
    for (int f = 0; f < families.size(); f++) {
      FamilyFile.Entry entry = read.entries().get(f);
      assertThat(entry.score()).hasValue(0.5);
      assertThat(entry.notes()).isEqualTo("a note");
      assertSame(entry.family(), families.get(f));
    }
  }

  private static void assertSame(Family read, Family written) {
    assertThat(read.name()).isEqualTo(written.name());
    assertThat(read.group()).isEqualTo(written.group());
    assertThat(read.members()).isEqualTo(written.members());
    assertThat(read.origin().near(written.origin())).isTrue();
    assertThat(read.stabilizer().elements()).containsExactly(elements(written));
    assertThat(read.placeCount()).isEqualTo(written.placeCount());
    for (int m = 0; m < read.members().size(); m++) {
      assertThat(read.placeOf(m)).isEqualTo(written.placeOf(m));
      assertThat(read.carrierOf(m)).isEqualTo(written.carrierOf(m));
    }
  }

  private static Integer[] elements(Family family) {
    return family.stabilizer().elements().boxed().toArray(Integer[]::new);
  }

  private static ObjectNode about() {
    return StrictJson.MAPPER.createObjectNode().put("name", "made");
  }

  @Test
  void aUnitThatStandsTwiceIsRefusedWhenFamiliesAreMade() {
    Family one =
        Family.listed(
            "one",
            C4,
            new Arrangement.Variants(),
            List.of(Member.unit(1, "", new Place.Variant(""))));
    assertThatExceptionOfType(FileProblem.class)
        .isThrownBy(
            () ->
                FamilyFile.of(
                    "l",
                    List.of(new FamilyFile.Entry(one)),
                    List.of(new FamilyFile.Unassigned(1, "?")),
                    about()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"orbit\":1 | \"orbit\":2 | /orbit | newer than this Orbit",
        "\"families\",\"layer\" | \"circuit\",\"layer\" | /kind | 'circuit'",
        "\"layer\":\"mixed3b\" | \"layer\":3 | /layer | a text belongs here",
        "379 | 480 | /families/0/units/0/unit | units 0 to 479, not 480",
        "379 | -1 | /families/0/units/0/unit | whole number",
        "\"unit\":5 | \"unit\":6 | /unassigned/0 | stands in the file already",
        "\"unit\":4 | \"unit\":379 | /families/1/units/1 | a second time",
        "\"rotation\":225 | \"rotation\":200 | /families/0/units/1/place | no place",
        "\"order\":8 | \"order\":0 | /families/0/group/factors/0/order | whole number",
        "\"group\":{ | \"grp\":{ | /families/0/group | is missing",
        "\"variants\" | \"circle\" | /families/1 | ",
        "0.93 | \"high\" | /families/0/score | a number belongs here",
        "\"families\":[ | \"families\":3,\"f\":[ | /families | a list belongs here",
        "{\"unit\":6} | {\"unit\":6,\"factor\":{}} | /families/1/units/0/factor | neither unit",
        "{\"unit\":6} | {\"factor\":{\"end\":\"left\"}} | /families/1/units/0/factor/end | no such",
        "{\"unit\":6} | {\"factor\":{\"units\":[]}} | /factor/units | no combination",
        "{\"unit\":6} | {\"factor\":{\"units\":[{\"unit\":1,\"weight\":0}]}} | weight | greater",
        "\"grey\"}]} | \"grey\"}]}{} | at the end | something follows",
        "\"grey\"}]} | \"grey\" | line | ends too early"
      })
  void aBadFileGetsOneSentence(String right, String wrong, String place, String problem) {
    assertThat(CURVES).contains(right);
    assertThatExceptionOfType(InvalidFileException.class)
        .isThrownBy(() -> read(CURVES.replace(right, wrong)))
        .withMessageContaining("families.json")
        .withMessageContaining(place)
        .withMessageContaining(problem == null ? ";" : problem);
  }

  @Test
  void whatIsNoFileIsRefused() throws IOException {
    assertRefused(folder, "this is a folder");
    assertRefused(folder.resolve("none.json"), "no such file");
    Path empty = Files.createFile(folder.resolve("empty.json"));
    assertRefused(empty, "the file is empty");
    Files.writeString(empty, "[1]");
    assertRefused(empty, "no object");
  }

  private static void assertRefused(Path file, String problem) {
    assertThatExceptionOfType(InvalidFileException.class)
        .isThrownBy(() -> FamilyFile.read(file))
        .withMessageContaining(problem);
  }

  private FamilyFile read(String text) throws IOException {
    Path file = folder.resolve("families.json");
    Files.writeString(file, text);
    return FamilyFile.read(file);
  }
}
