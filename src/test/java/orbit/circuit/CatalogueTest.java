package orbit.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import orbit.family.Arrangement;
import orbit.family.FamilyFile;
import orbit.family.Member;
import orbit.network.InvalidFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped circuits and families of InceptionV1, and how they are found. */
class CatalogueTest {

  private static final Path FOLDER = Path.of("assets");
  private static final Catalogue CATALOGUE = new Catalogue(Optional.of(FOLDER));

  private static final Map<String, Integer> UNITS =
      Map.ofEntries(
          Map.entry("conv2d0", 64),
          Map.entry("conv2d1", 64),
          Map.entry("conv2d2", 192),
          Map.entry("mixed3a", 256),
          Map.entry("mixed3b", 480),
          Map.entry("mixed4a", 508),
          Map.entry("mixed4b", 512),
          Map.entry("mixed4c", 512),
          Map.entry("mixed4d", 528),
          Map.entry("mixed4e", 832),
          Map.entry("mixed5a", 832),
          Map.entry("mixed5b", 1024));

  @TempDir private Path folder;

  private static List<String> circuits() throws IOException {
    return CATALOGUE.circuits();
  }

  private static List<Path> familyFiles() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER.resolve("inceptionv1/families"))) {
      return files.sorted().toList();
    }
  }

  @Test
  void allThirteenCircuitsOfTheArticleAreThere() throws IOException {
    assertThat(CATALOGUE.circuits())
        .hasSize(13)
        .allMatch(name -> name.startsWith("inceptionv1/"))
        .contains("inceptionv1/curve", "inceptionv1/hilo", "inceptionv1/circle-evolute-large");
    assertThat(Catalogue.bundled().circuits()).isEqualTo(CATALOGUE.circuits());
  }

  @ParameterizedTest
  @MethodSource("circuits")
  void aCircuitHasUnitsOfItsLayers(String name) throws IOException {
    CircuitPlan plan = CATALOGUE.circuit(name);
    assertThat(name).isEqualTo("inceptionv1/" + plan.name());
    assertThat(plan.title()).isNotEqualTo(plan.name()).doesNotContain("\n");
    assertThat(plan.notes()).isNotBlank();
    assertThat(plan.document().path("doi").asString()).isEqualTo("10.23915/distill.00024.004");
    assertThat(plan.inputUnits()).hasValue(UNITS.get(plan.input().layer()));
    assertThat(plan.outputUnits()).hasValue(UNITS.get(plan.output().layer()));
    checkUnits(plan.input());
    checkUnits(plan.output());
  }

  private static void checkUnits(Side side) {
    int units = UNITS.get(side.layer());
    assertThat(side.size()).isPositive();
    for (int u = 0; u < side.size(); u++) {
      assertThat(side.member(u).unit().orElse(0)).isBetween(0, units - 1);
    }
  }

  @ParameterizedTest
  @MethodSource("familyFiles")
  void aLayersFamiliesHaveItsUnitsAndWordsThatDiffer(Path path) throws IOException {
    FamilyFile file = FamilyFile.read(path);
    assertThat(path).hasFileName(file.layer() + ".json");
    assertThat(file.layerUnits()).hasValue(UNITS.get(file.layer()));
    assertThat(file.notes()).isNotBlank();
    Set<String> words = new HashSet<>();
    for (FamilyFile.Entry entry : file.entries()) {
      assertThat(words.add(FamilyFile.word(entry.family().name()))).isTrue();
      assertThat(entry.family().members()).isNotEmpty();
    }
  }

  @Test
  void earlyLayersAreToldInFull() throws IOException {
    for (String layer : List.of("conv2d0", "conv2d1", "conv2d2", "mixed3a", "mixed3b")) {
      FamilyFile file = FamilyFile.read(FOLDER.resolve("inceptionv1/families/" + layer + ".json"));
      long listed =
          file.entries().stream()
              .flatMap(entry -> entry.family().members().stream())
              .filter(member -> member.unit().isPresent())
              .count();
      assertThat(listed + file.unassigned().size()).isEqualTo(UNITS.get(layer).longValue());
    }
  }

  @Test
  void theThreeSizesOfOneCircuitAreLinked() throws IOException {
    List<String> sizes = List.of("small-circle", "medium-evolute", "large");
    for (int s = 0; s < sizes.size(); s++) {
      CircuitPlan plan = CATALOGUE.circuit("circle-evolute-" + sizes.get(s));
      assertThat(plan.document().path("chain").path("position").asInt()).isEqualTo(s + 1);
      assertThat(plan.document().path("chain").path("of").asInt()).isEqualTo(3);
    }
  }

  @Test
  void placesAreTheOnesOfTheFigures() throws IOException {
    Side curves = CATALOGUE.circuit("curve").output();
    assertThat(curves.unitName(0)).isEqualTo("mixed3b:379");
    assertThat(curves.elementAt(curves.place(0)).rotation()).isEqualTo(225);
    CircuitPlan edge = CATALOGUE.circuit("coloredge");
    assertThat(edge.input().places()).isEqualTo(32);
    assertThat(edge.input().orbits()).hasSize(1);
    assertThat(edge.input().families().getFirst().members().stream().filter(Member::hole))
        .hasSize(5);
    assertThat(edge.output().places()).isEqualTo(4);
    assertThat(CATALOGUE.circuit("dog").output().families().getFirst().isInvariant()).isTrue();
  }

  @Test
  void familiesAreFoundByName() throws IOException {
    assertThat(CATALOGUE.families())
        .contains("inceptionv1/curves-mixed3b", "inceptionv1/gabor-filters-conv2d0");
    FamilyChoice curves = CATALOGUE.find("inceptionv1/curves-mixed3b").getFirst();
    assertThat(curves.layer()).isEqualTo("mixed3b");
    assertThat(curves.layerUnits()).hasValue(480);
    assertThat(curves.family().members()).hasSize(8);
    for (String name : CATALOGUE.families()) {
      assertThat(CATALOGUE.find(name)).hasSize(1);
    }
  }

  @Test
  void familiesAreFoundByFile() throws IOException {
    Path file = FOLDER.resolve("inceptionv1/families/mixed3b.json");
    assertThat(CATALOGUE.find(file.toString())).hasSizeGreaterThan(30);
    FamilyChoice divots = CATALOGUE.find(file + "#divots").getFirst();
    assertThat(divots.family().arrangement()).isEqualTo(new Arrangement.Variants());
    Path odd = folder.resolve("odd#name.json");
    Files.copy(file, odd);
    assertThat(CATALOGUE.find(odd.toString())).hasSizeGreaterThan(30);
    assertThat(CATALOGUE.find(odd + "#divots")).hasSize(1);
  }

  @Test
  void whatIsNotThereIsNamed() {
    assertRefused(() -> CATALOGUE.circuit("curves"), "no circuit of this name", "hilo");
    assertRefused(() -> CATALOGUE.find("curves"), "no family of this name", "--catalogue");
    assertRefused(
        () -> CATALOGUE.find("inceptionv1/curvs-mixed3b"),
        "families of this layer",
        "inceptionv1/curves-mixed3b");
    assertRefused(
        () -> CATALOGUE.find("assets/inceptionv1/families/mixed3b.json#curvs"),
        "mixed3b.json, /families: no family is called 'curvs'",
        "divots");
    assertRefused(() -> CATALOGUE.find("assets"), "this is a folder");
    assertRefused(() -> CATALOGUE.find(""), "no family of this name");
    assertRefused(() -> new Catalogue(Optional.empty()).circuit("curve"), "no circuit");
  }

  private interface Search {
    Object run() throws IOException;
  }

  private static void assertRefused(Search search, String... parts) {
    assertThatExceptionOfType(InvalidFileException.class)
        .isThrownBy(search::run)
        .satisfies(problem -> assertThat(problem.getMessage()).contains(parts));
  }
}
