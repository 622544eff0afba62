package orbit.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import orbit.network.JsonReading;
import orbit.network.StrictJson;
import orbit.stimulus.Parameter;
import orbit.stimulus.Readout;
import orbit.stimulus.Settings;
import orbit.stimulus.Stimuli;
import orbit.stimulus.Stimulus;
import orbit.stimulus.StoredPicture;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The bench as JSON. A picture of the user's own is kept by its file; a line stands in for it. */
final class BenchJson {

  private static final int MOST = 1 << 20;
  private static final Stimulus USUAL = Stimuli.named("line").orElseThrow();

  private BenchJson() {}

  static ObjectNode write(BenchState bench) {
    ObjectNode json = StrictJson.MAPPER.createObjectNode();
    Stimulus kept = Stimuli.named(bench.stimulus().name()).orElse(USUAL);
    boolean drawn = kept.equals(bench.stimulus());
    json.put("layer", bench.layer()).put("whole", bench.whole()).put("stimulus", kept.name());
    Settings settings = drawn ? bench.settings() : kept.defaults();
    write(json.putObject("settings"), settings);
    // what stands in for a picture need not have all that a picture has
    Parameter over =
        kept.parameters().contains(bench.parameter()) ? bench.parameter() : Parameter.ROTATION;
    json.put("parameter", over.label()).put("steps", bench.steps());
    json.put("readout", Words.of(bench.readout())).put("rectified", bench.rectified());
    if (!bench.units().isEmpty()) {
      json.put("family", bench.family());
      ArrayNode units = json.putArray("units");
      bench.units().forEach(units::add);
    }
    bench.unit().ifPresent(unit -> json.put("unit", unit));
    bench.picture().ifPresent(picture -> write(json.putObject("picture"), picture));
    return json.put("plot", bench.plot());
  }

  private static void write(ObjectNode json, Settings settings) {
    Parameter.all().stream()
        .filter(settings.parameters()::contains)
        .forEach(parameter -> json.put(parameter.label(), settings.get(parameter)));
  }

  private static void write(ObjectNode json, PictureReference picture) {
    json.put("path", picture.path()).put("sha256", picture.sha256());
    picture
        .square()
        .ifPresent(
            part ->
                json.putObject("square")
                    .put("top", part.top())
                    .put("left", part.left())
                    .put("side", part.side()));
    write(json.putObject("settings"), picture.settings());
    json.put("parameter", picture.parameter().label());
    picture.unknown().addTo(json);
  }

  private static Optional<PictureReference> picture(JsonReading json) {
    if (json.isMissingOrNull()) {
      return Optional.empty();
    }
    JsonReading square = json.object().field("square");
    return Optional.of(
        new PictureReference(
            json.field("path").text(),
            json.field("sha256").text(),
            square.isMissingOrNull() ? Optional.empty() : Optional.of(square(square.object())),
            settings(json.field("settings"), Settings.NEUTRAL),
            Words.read(json.field("parameter"), Parameter.all(), Parameter::label),
            Unknown.of(json, Set.of("path", "sha256", "square", "settings", "parameter"))));
  }

  private static StoredPicture.Square square(JsonReading json) {
    return new StoredPicture.Square(
        json.field("top").integer(0, MOST),
        json.field("left").integer(0, MOST),
        json.field("side").integer(1, MOST));
  }

  static BenchState read(JsonReading json) {
    Stimulus stimulus = Words.read(json.field("stimulus"), Stimuli.all(), Stimulus::name);
    JsonReading unit = json.field("unit");
    return new BenchState(
        json.object().field("layer").text(),
        json.field("whole").flag(),
        stimulus,
        settings(json.field("settings"), stimulus.defaults()),
        parameter(json.field("parameter"), stimulus),
        json.field("steps").integer(2, 3600),
        Words.read(json.field("readout"), Readout.values()),
        json.field("rectified").flag(),
        json.field("family").text(""),
        units(json.field("units")),
        unit.isMissingOrNull() ? OptionalInt.empty() : OptionalInt.of(unit.integer(0, MOST)),
        json.field("plot").text(""),
        picture(json.field("picture")));
  }

  private static Parameter parameter(JsonReading json, Stimulus stimulus) {
    List<Parameter> possible =
        Parameter.all().stream().filter(stimulus.parameters()::contains).toList();
    return Words.read(json, possible, Parameter::label);
  }

  private static Settings settings(JsonReading json, Settings usual) {
    Settings settings = usual;
    for (var field : json.object().node().properties()) {
      JsonReading value = json.field(field.getKey());
      Parameter parameter =
          Parameter.named(field.getKey())
              .orElseThrow(
                  () -> value.problem("there is no such parameter", "remove it or correct it"));
      try {
        settings = settings.with(parameter, value.number());
      } catch (IllegalArgumentException problem) {
        throw value.problem(String.valueOf(problem.getMessage()), "");
      }
    }
    return settings;
  }

  private static List<Integer> units(JsonReading json) {
    List<Integer> units = new ArrayList<>();
    if (!json.isMissingOrNull()) {
      for (int u = 0; u < json.array().node().size(); u++) {
        units.add(json.item(u).integer(0, MOST));
      }
    }
    return units;
  }

  /** The fields that are known. */
  static Set<String> known() {
    return Set.of(
        "layer",
        "whole",
        "stimulus",
        "settings",
        "parameter",
        "steps",
        "readout",
        "rectified",
        "family",
        "units",
        "unit",
        "plot",
        "picture");
  }
}
