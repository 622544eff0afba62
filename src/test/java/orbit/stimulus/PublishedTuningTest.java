package orbit.stimulus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import orbit.network.StrictJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Tuning curves of "Curve Detectors", Cammarata et al., Distill 2020. */
class PublishedTuningTest {

  private static final Path FOLDER = Path.of("../shared/data");

  private static TuningCurves published(String name) throws IOException {
    Path file = FOLDER.resolve("tuning").resolve(name + ".json");
    assumeTrue(Files.exists(file), "skipped: the published curves are not at " + FOLDER);
    return TuningFile.read(file).curves();
  }

  /** Places of a layer's units in a published circuit. */
  private static Map<Integer, Double> places(String circuit, String layer) throws IOException {
    Path file = FOLDER.resolve("circuits").resolve(circuit + ".json");
    assumeTrue(Files.exists(file), "skipped: the published circuits are not at " + FOLDER);
    JsonNode json = StrictJson.MAPPER.readTree(file.toFile());
    Map<Integer, Double> places = new HashMap<>();
    for (String side : new String[] {"input", "output"}) {
      for (JsonNode family : json.path(side).path("families")) {
        for (JsonNode unit : family.path("units")) {
          if (json.path(side).path("layer").asString().equals(layer)
              && unit.path("unit").isInt()
              && unit.path("place").path("rotation").isNumber()) {
            places.put(unit.path("unit").asInt(), unit.path("place").path("rotation").asDouble());
          }
        }
      }
    }
    return places;
  }

  @ParameterizedTest
  @CsvSource({"curve, 4", "circle-evolute-medium-evolute, 8"})
  void peaksLieAtThePlacesOfTheArticle(String circuit, int count) throws IOException {
    TuningCurves curves = published("curves-mixed3a");
    Map<Integer, Double> places = places(circuit, "mixed3a");
    places.keySet().retainAll(curves.units());
    assertThat(places).hasSize(count);
    places.forEach(
        (unit, place) -> {
          double peak = UnitTuning.of(curves, curves.units().indexOf(unit)).peak();
          assertThat(Math.abs(UnitTuning.way(place, peak, 360))).as("unit " + unit).isLessThan(12);
        });
  }

  @Test
  void noArticleGivesPlacesForTheCurvesOfConv2d2() throws IOException {
    assertThat(places("curve", "conv2d2")).isEmpty();
    assertThat(published("curves-conv2d2").units()).hasSize(12);
  }

  @ParameterizedTest
  @CsvSource({"curves-mixed3a, 0.83", "curves-conv2d2, 0.79", "high-low-mixed3a, 0.96"})
  void alignedCurvesCorrelate(String name, double least) throws IOException {
    FamilyTuning family = FamilyTuning.of(published(name), Map.of());
    assertThat(family.correlation().orElseThrow()).isGreaterThan(least);
    assertThat(family.silent()).isEmpty();
  }

  @Test
  void weakAnswersElsewhereDrawOnlyTheMeanAway() throws IOException {
    TuningCurves curves = published("curves-mixed3a");
    UnitTuning unit = UnitTuning.of(curves, curves.units().indexOf(95));
    assertThat(UnitTuning.way(90, unit.peak(), 360)).isBetween(-12.0, -11.0);
    assertThat(UnitTuning.way(90, unit.mean().orElseThrow(), 360)).isBetween(-46.0, -44.0);
    assertThat(UnitTuning.way(90, unit.preferred(), 360)).isBetween(-19.0, -16.0);
  }
}
