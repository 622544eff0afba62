package orbit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import orbit.circuit.CircuitFile;
import orbit.circuit.Layout;
import orbit.family.FamilyFile;
import orbit.figure.kind.FigureSettings;
import orbit.figure.kind.Shown;
import orbit.figure.sheet.Provenance;
import orbit.format.Sha256;
import orbit.network.InvalidFileException;
import orbit.network.StrictJson;
import orbit.stimulus.TuningCurves;
import orbit.stimulus.TuningFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A file of which figures are drawn.
 *
 * @param plain what is in it, a circuit as it is stored
 * @param model name of the network that it was made of; may be empty
 * @param modelSha256 may be empty
 * @param about what else the file says of its making
 */
record FigureSource(Shown plain, String model, String modelSha256, List<String> about) {

  private FigureSource(Shown plain) {
    this(plain, "", "", List.of());
  }

  /**
   * Reads the file by its kind.
   *
   * @throws InvalidFileException one sentence with file, place and remedy, whatever is wrong
   */
  static FigureSource read(Path file) throws IOException {
    return switch (kind(file)) {
      case "circuit" -> {
        CircuitFile circuit = CircuitFile.read(file);
        yield new FigureSource(circuit(circuit), circuit.model(), circuit.modelSha256(), List.of());
      }
      case FamilyFile.KIND -> new FigureSource(families(FamilyFile.read(file)));
      case TuningFile.KIND -> {
        TuningCurves curves = TuningFile.read(file).curves();
        yield new FigureSource(tuning(curves), "", "", curves.about());
      }
      default ->
          throw new InvalidFileException(
              file,
              "/kind",
              "figures are drawn of files of kind circuit, families and tuning",
              "name such a file");
    };
  }

  private static Shown circuit(CircuitFile file) {
    return new Shown.OfCircuit(
        file.title(),
        file.circuit(),
        file.circuit().weights(),
        Layout.stored(file.circuit()),
        "",
        "",
        "",
        1,
        Optional.empty());
  }

  private static Shown families(FamilyFile file) {
    List<Shown.OfLayer> families =
        file.entries().stream()
            .map(entry -> new Shown.OfLayer(file.layerOf(entry), entry.family()))
            .toList();
    return new Shown.OfFamilies(file.name().isBlank() ? title(families) : file.name(), families);
  }

  private static String title(List<Shown.OfLayer> families) {
    String layers =
        families.stream().map(Shown.OfLayer::layer).distinct().collect(Collectors.joining(", "));
    String names =
        families.stream().map(each -> each.family().name()).collect(Collectors.joining(", "));
    return "Families of " + layers + ": " + names;
  }

  /**
   * The same with some of its families, in the order of the file.
   *
   * @param names NAME or LAYER:NAME
   * @throws IllegalArgumentException one sentence, if there is none of a name
   */
  FigureSource withFamilies(List<String> names) {
    if (!(plain instanceof Shown.OfFamilies all)) {
      return this;
    }
    for (String name : names) {
      if (all.families().stream().noneMatch(of -> isCalled(of, name))) {
        throw new IllegalArgumentException(
            "there is no family %s; there are %s"
                .formatted(
                    name,
                    all.families().stream()
                        .map(of -> of.layer() + ":" + of.family().name())
                        .collect(Collectors.joining(", "))));
      }
    }
    List<Shown.OfLayer> kept =
        all.families().stream()
            .filter(of -> names.stream().anyMatch(name -> isCalled(of, name)))
            .toList();
    return new FigureSource(new Shown.OfFamilies(title(kept), kept), model, modelSha256, about);
  }

  private static boolean isCalled(Shown.OfLayer of, String name) {
    return name.equals(of.family().name()) || name.equals(of.layer() + ":" + of.family().name());
  }

  /** Where a figure of it comes from. */
  Provenance provenance(Path file, FigureSettings settings) throws IOException {
    String name = String.valueOf(file.getFileName());
    Provenance plainly =
        Provenance.of(Version.line(), name, Sha256.of(file), settings.json())
            .withModel(model, modelSha256);
    return about.isEmpty() ? plainly : plainly.with("about", StrictJson.MAPPER.valueToTree(about));
  }

  private static Shown tuning(TuningCurves curves) {
    return new Shown.OfTuning(
        curves.name().isBlank() ? "Tuning curves of " + curves.layer() : curves.name(), curves);
  }

  /** The field {@code kind}; nothing where there is none before the file goes wrong. */
  private static String kind(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new InvalidFileException(
          file, "", "this is a folder", "name a circuit, family or tuning file in it");
    }
    try (JsonParser parser = StrictJson.MAPPER.createParser(file.toFile())) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
          String name = parser.currentName();
          JsonToken value = parser.nextToken();
          if (name.equals("kind") && value == JsonToken.VALUE_STRING) {
            return parser.getString();
          }
          parser.skipChildren();
        }
      }
      return "";
    } catch (JacksonException problem) {
      throw StrictJson.broken(file, problem, "a circuit, family or tuning file");
    }
  }
}
