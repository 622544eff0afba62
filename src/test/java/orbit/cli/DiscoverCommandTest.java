package orbit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import orbit.discovery.FamilyChain;
import orbit.discovery.PlantedNetwork;
import orbit.family.FamilyFile;
import orbit.family.Place;
import orbit.format.NativeModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DiscoverCommandTest {

  @TempDir private Path folder;
  private final Console console = new Console();

  /** Narrow peaks at 0, 90, 180 and 270 degrees and a few curves of other shapes. */
  private Path tuning() throws IOException {
    List<String> curves =
        IntStream.range(0, 8)
            .mapToObj(
                u ->
                    IntStream.range(0, 36)
                        .mapToObj(
                            k -> {
                              double angle = Math.toRadians(10 * k - 90 * u);
                              double peak = Math.exp(20 * (Math.cos(angle) - 1));
                              double other = (k * (31 + 17 * u) + k * k * (u + 3)) % 41 / 41.0;
                              return String.format(Locale.ROOT, "%.4f", u < 4 ? peak : other);
                            })
                        .collect(Collectors.joining(",", "[", "]")))
            .toList();
    String degrees =
        IntStream.range(0, 36).mapToObj(k -> "" + 10 * k).collect(Collectors.joining(","));
    return Files.writeString(
        folder.resolve("tuning.json"),
        """
        {"orbit":1,"kind":"tuning","layer":"L","stimulus":"curve, thin","parameter":"rotation",
         "periodDegrees":360,"degrees":[%s],"units":[5,9,2,7,11,12,13,14],"responses":[%s]}
        """
            .formatted(degrees, String.join(",", curves)));
  }

  @Test
  void familiesAreFoundInATuningFile() throws IOException {
    Path file = folder.resolve("families.json");
    assertThat(console.run("discover", "--tuning", tuning(), "-o", file))
        .as(console.err())
        .isZero();
    assertThat(console.out()).startsWith("L: 1 families, 4 units in none");
    FamilyFile families = FamilyFile.read(file);
    assertThat(families.layer()).isEqualTo("L");
    FamilyFile.Entry curve = families.entry("curve").orElseThrow();
    assertThat(curve.family().group().name()).isEqualTo("C4");
    assertThat(curve.family().members())
        .extracting(member -> member.unit().orElse(-1))
        .containsExactly(5, 9, 2, 7);
    assertThat(families.unassigned()).hasSize(4);
  }

  @Test
  void theShippedNetworkHasEdgesRoundTheCircleInItsFirstLayer() {
    assertThat(console.run("discover", "leaves", "--layer", "conv2d0", "--json"))
        .as(console.err())
        .isZero();
    JsonNode families = console.json().get("layers").get(0).get("families");
    assertThat(families.size()).isGreaterThanOrEqualTo(3);
    JsonNode edges =
        families
            .valueStream()
            .filter(family -> family.get("name").asString().equals("edge"))
            .findFirst()
            .orElseThrow();
    long units =
        edges.get("units").valueStream().filter(unit -> !unit.get("unit").isNull()).count();
    assertThat(units).isGreaterThanOrEqualTo(8);
    assertThat(edges.get("score").asDouble()).isGreaterThan(edges.get("chance").asDouble() + 0.1);
    JsonNode circle =
        families
            .valueStream()
            .filter(family -> family.get("name").asString().startsWith("invariant"))
            .findFirst()
            .orElseThrow();
    assertThat(circle.has("chance")).isFalse();
    assertThat(circle.get("score").asDouble()).isGreaterThan(0.5);
  }

  @Test
  void familiesByWeightsGoUpwardsFromThePictureIntoATable() throws IOException {
    Path csv = folder.resolve("families.csv");
    assertThat(
            console.run(
                "discover", "leaves", "--layer", "conv2d0", "--by", "weights", "--csv", csv))
        .as(console.err())
        .isZero();
    List<String> lines = Files.readAllLines(csv);
    assertThat(lines.getFirst()).startsWith("what,layer,name,kind,group");
    assertThat(lines.subList(1, lines.size()))
        .isNotEmpty()
        .allMatch(line -> line.startsWith("family,conv2d0,"));
  }

  @Test
  void badUsageIsToldInOneSentence() throws IOException {
    assertThat(console.run("discover", "--json")).isEqualTo(2);
    assertThat(console.err()).contains("name a model");
    assertThat(console.run("discover", "leaves")).isEqualTo(2);
    assertThat(console.err()).contains("name a file with -o");
    assertThat(console.run("discover", "leaves", "--layer", "conv9", "--json")).isEqualTo(2);
    assertThat(console.err()).contains("no layer conv9");
    assertThat(console.run("discover", "--tuning", tuning(), "--circuits", "--json")).isEqualTo(2);
    assertThat(console.run("discover", "--tuning", tuning(), "--layer", "L", "--json"))
        .isEqualTo(2);
    assertThat(console.err()).contains("leave --layer out");
    assertThat(
            console.run("discover", "leaves", "--layer", "conv2d0", "--layer", "conv2d0", "--json"))
        .isEqualTo(2);
    assertThat(console.err()).contains("conv2d0 is named twice");
    Path same = folder.resolve("same");
    assertThat(console.run("discover", "--tuning", tuning(), "-o", same, "--csv", same))
        .isEqualTo(2);
    assertThat(same).doesNotExist();
    assertThat(console.failure("discover", "--tuning", folder.resolve("none.json"), "--json"))
        .contains("none.json");
  }

  @Test
  void whereNothingCanBeWrittenNothingIsSearched() {
    Path lost = folder.resolve("lost").resolve("families.json");
    assertThat(console.failure("discover", "no-such-model", "--csv", lost))
        .contains("families.json: its folder is not there");
    assertThat(console.failure("discover", "no-such-model", "-o", folder))
        .contains("this is a folder");
  }

  @Test
  void curvesOverScaleMakeAChainInTheOrderOfTheirScales() throws IOException {
    String scales =
        IntStream.range(0, 33)
            .mapToObj(k -> String.format(Locale.ROOT, "%.4f", Math.pow(2, k / 8.0 - 2)))
            .collect(Collectors.joining(","));
    int[] peaks = {20, 8, 24, 12, 16};
    String curves =
        IntStream.range(0, 17)
            .mapToObj(
                u ->
                    IntStream.range(0, 33)
                        .mapToObj(
                            k -> {
                              double off = u < 5 ? (k - peaks[u]) / 2.0 : 0;
                              double other = (k * (31 + 17 * u) + k * k * (u + 3)) % 41 / 41.0;
                              double value = u < 5 ? Math.exp(-off * off) : other;
                              return String.format(Locale.ROOT, "%.4f", value);
                            })
                        .collect(Collectors.joining(",", "[", "]")))
            .collect(Collectors.joining(","));
    Path tuned =
        Files.writeString(
            folder.resolve("scale.json"),
            """
            {"orbit":1,"kind":"tuning","layer":"L","stimulus":"ring","parameter":"scale",
             "values":[%s],"units":[0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16],"responses":[%s]}
            """
                .formatted(scales, curves));
    Path file = folder.resolve("chains.json");
    assertThat(console.run("discover", "--tuning", tuned, "-o", file)).as(console.err()).isZero();
    FamilyFile.Entry chain = FamilyFile.read(file).entry("ring").orElseThrow();
    assertThat(chain.family().members())
        .extracting(member -> member.unit().orElse(-1))
        .containsExactly(1, 3, 4, 0, 2);
    assertThat(chain.family().members().getFirst().place())
        .isInstanceOfSatisfying(
            Place.Scale.class, scale -> assertThat(scale.ratio()).isCloseTo(0.5, within(0.03)));
    assertThat(console.failure("discover", "--tuning", tuned, "--tuning", tuning(), "--json"))
        .contains("one file over scale");
  }

  @Test
  void filesOfOtherUnitsOrTooFewScalesAreRefused() throws IOException {
    Path scale =
        Files.writeString(
            folder.resolve("short.json"),
            """
            {"orbit":1,"kind":"tuning","layer":"L","stimulus":"curve","parameter":"scale",
             "values":[0.5,1],"units":[1],"responses":[[0,1]]}
            """);
    assertThat(console.failure("discover", "--tuning", scale, "--json")).contains("three scales");
    Path other =
        Files.writeString(
            folder.resolve("other.json"),
            Files.readString(tuning()).replace("[5,9,2,7,", "[5,9,2,8,"));
    assertThat(console.failure("discover", "--tuning", tuning(), "--tuning", other, "--json"))
        .contains("unit 7 has no curve")
        .contains("same units");
  }

  @Test
  void chainsOverTwoLayersArePrintedAsTheJsonHasThem() throws IOException {
    Path csv = folder.resolve("all.csv");
    String[] two = {"discover", "leaves", "--layer", "conv2d2", "--layer", "mixed3a"};
    assertThat(console.run(two[0], two[1], two[2], two[3], two[4], two[5], "--json", "--csv", csv))
        .as(console.err())
        .isZero();
    JsonNode chains = console.json().get("chains");
    assertThat(chains.isArray()).isTrue();
    List<String> rows = Files.readAllLines(csv);
    assertThat(rows.getFirst()).endsWith("degrees off,size ratio");
    assertThat(rows.stream().filter(row -> row.startsWith("chain,")).count())
        .isEqualTo(chains.valueStream().mapToLong(chain -> chain.get("links").size()).sum());
    assertThat(console.run(two[0], two[1], two[2], two[3], two[4], two[5], "--csv", csv)).isZero();
    assertThat(console.out().lines().filter(line -> line.startsWith("chain ")).count())
        .isEqualTo(chains.size());
  }

  /** The families themselves are found by the command, among strokes here and there. */
  @Test
  void curvesPlantedAtTwoSizesInANetworkAreToldAsAChain() throws IOException {
    Path model = folder.resolve("planted");
    NativeModel.write(model, PlantedNetwork.of(1.4));
    Path csv = folder.resolve("all.csv");
    assertThat(console.run("discover", model, "--json", "--csv", csv)).as(console.err()).isZero();
    JsonNode chains = console.json().get("chains");
    assertThat(chains.size()).isEqualTo(1);
    JsonNode chain = chains.get(0);
    JsonNode high = chain.get("links").get(1);
    assertThat(chain.get("links").get(0).get("layer").asString()).isEqualTo("low");
    assertThat(high.get("layer").asString()).isEqualTo("high");
    assertThat(high.get("ratio").asDouble()).isCloseTo(1.4, within(0.07));
    assertThat(Files.readAllLines(csv)).filteredOn(row -> row.startsWith("chain,")).hasSize(2);
    assertThat(console.run("discover", model, "--csv", csv)).isZero();
    assertThat(console.out().lines().filter(line -> line.startsWith("chain ")))
        .containsExactly(
            String.format(
                Locale.ROOT,
                "chain %s: low \"%s\" x1.00, high \"%s\" x%.2f (correlation %.2f with low,"
                    + " chance %.2f, q %.2g)",
                chain.get("name").asString(),
                chain.get("links").get(0).get("family").asString(),
                high.get("family").asString(),
                high.get("ratio").asDouble(),
                high.get("correlation").asDouble(),
                high.get("chance").asDouble(),
                high.get("qValue").asDouble()));
    assertThat(console.run("discover", model, "--layer", "high", "--json")).isZero();
    assertThat(console.json().get("chains").size()).isZero();
  }

  @Test
  void aChainIsALineOfTextAnObjectAndARowForEachLink() {
    FamilyChain chain =
        new FamilyChain(
            "curve",
            List.of(
                new FamilyChain.Link("conv2", "curve", 1, Optional.empty()),
                new FamilyChain.Link(
                    "block3",
                    "curve 2",
                    1.4142,
                    Optional.of(new FamilyChain.Evidence("conv2", 0.93, 0.41, 0.002, 0.01)))));
    JsonNode json =
        JsonMapper.shared()
            .readTree(DiscoveryJson.text(List.of(), List.of(), List.of(), List.of(chain)))
            .get("chains")
            .get(0);
    assertThat(json.get("name").asString()).isEqualTo("curve");
    JsonNode first = json.get("links").get(0);
    assertThat(first.get("ratio").asDouble()).isEqualTo(1);
    assertThat(first.has("correlation")).isFalse();
    JsonNode second = json.get("links").get(1);
    assertThat(second.get("layer").asString()).isEqualTo("block3");
    assertThat(second.get("family").asString()).isEqualTo("curve 2");
    assertThat(second.get("with").asString()).isEqualTo("conv2");
    assertThat(second.get("chance").asDouble()).isEqualTo(0.41);
    assertThat(second.get("pValue").asDouble()).isEqualTo(0.002);
    assertThat(second.get("qValue").asDouble()).isEqualTo(0.01);
    assertThat(DiscoveryCsv.text(List.of(), List.of(), List.of(chain)).split("\r\n"))
        .hasSize(3)
        .contains(
            "chain,conv2,curve,curve,,,,,,,,,,,,1.00000",
            "chain,block3,curve 2,curve,,,,,,0.930000,0.410000,,0.00200000,0.0100000,,1.41420");
  }
}
