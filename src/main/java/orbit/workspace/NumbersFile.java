package orbit.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import orbit.circuit.ScoreTable;
import orbit.circuit.WholeLayers;
import orbit.figure.kind.Shown;
import orbit.format.NpyFile;
import orbit.format.NpzFile;
import orbit.format.NpzFile.Values;
import orbit.network.AtomicFile;
import orbit.network.StrictJson;
import orbit.stimulus.TuningCurves;
import orbit.stimulus.TuningTable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a matrix or a plot shows, as a file for other programs: CSV, JSON, {@code .npy} or {@code
 * .npz}, by its ending.
 */
public final class NumbersFile {

  /** How such files end. */
  public static final List<String> ENDS = List.of("csv", "json", "npy", "npz");

  private NumbersFile() {}

  /** The ending of a file, where it is one of {@link #ENDS}. */
  public static Optional<String> end(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return ENDS.stream().filter(end -> name.endsWith("." + end)).findFirst();
  }

  /**
   * Writes weights in their order, or tuning curves, whole or not at all. JSON has every measure
   * besides: a circuit's analysis where it is known, the tuning of each unit.
   *
   * @throws IllegalArgumentException one sentence, if the file cannot hold that
   */
  public static void write(Shown shown, Path file) throws IOException {
    String end =
        end(file)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "numbers end in .csv, .json, .npy or .npz, not as " + file));
    switch (shown) {
      case Shown.OfCircuit of -> new MatrixNumbers(of).write(end, file);
      case Shown.OfTuning of -> curves(of.curves(), end, file);
      case Shown.OfFamilies of ->
          throw new IllegalArgumentException(
              "a family file has no numbers; name a circuit or tuning file");
    }
  }

  /**
   * Writes what is measured of a circuit's symmetry as CSV.
   *
   * @throws IllegalArgumentException one sentence, if nothing is measured of it
   */
  public static void writeScores(Shown shown, Path file) throws IOException {
    if (!(shown instanceof Shown.OfCircuit of)
        || of.analysis().isEmpty()
        || WholeLayers.unrelated(of.circuit())) {
      throw new IllegalArgumentException(
          "there are no scores: only circuits have them, whose units a group relates");
    }
    text(ScoreTable.csv(of.circuit(), of.analysis().get()), file);
  }

  private static void curves(TuningCurves curves, String end, Path file) throws IOException {
    int[] shape = {curves.units().size(), curves.positions().size()};
    float[] responses = new float[shape[0] * shape[1]];
    for (int r = 0; r < responses.length; r++) {
      responses[r] = (float) curves.responses()[r / shape[1]][r % shape[1]];
    }
    switch (end) {
      case "csv" -> text(TuningTable.csv(curves), file);
      case "json" ->
          text(
              StrictJson.MAPPER
                  .writerWithDefaultPrettyPrinter()
                  .writeValueAsString(measuresAndCurves(curves)),
              file);
      case "npy" -> NpyFile.write(file, shape, responses);
      default -> {
        float[] positions = new float[shape[1]];
        for (int p = 0; p < positions.length; p++) {
          positions[p] = curves.positions().get(p).floatValue();
        }
        Map<String, Values> arrays = new LinkedHashMap<>();
        arrays.put("responses", new Values.Numbers(shape, responses));
        arrays.put("positions", new Values.Numbers(new int[] {shape[1]}, positions));
        arrays.put(
            "units",
            new Values.Texts(
                curves.units().stream().map(unit -> curves.layer() + ":" + unit).toList()));
        NpzFile.write(file, arrays);
      }
    }
  }

  private static ObjectNode measuresAndCurves(TuningCurves curves) {
    ObjectNode json = TuningTable.measures(curves, Map.of());
    json.set("positions", StrictJson.MAPPER.valueToTree(curves.positions()));
    json.set("responses", StrictJson.MAPPER.valueToTree(curves.responses()));
    return json;
  }

  private static void text(String text, Path file) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    AtomicFile.write(file, out -> out.write(bytes));
  }
}
