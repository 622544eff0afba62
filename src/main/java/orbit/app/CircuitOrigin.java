package orbit.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import orbit.circuit.CircuitFile;
import orbit.circuit.CircuitPlan;
import orbit.cli.Version;
import orbit.figure.kind.FigureSettings;
import orbit.figure.sheet.Provenance;
import orbit.format.Sha256;
import orbit.network.Model;
import orbit.network.StrictJson;
import orbit.stimulus.TuningCurves;
import orbit.view.LayerPair;

/**
 * Where a circuit comes from.
 *
 * @param words for the inspector
 * @param provenance of a figure of it; may read the file, so slow
 */
record CircuitOrigin(String words, Function<FigureSettings, Provenance> provenance) {

  static CircuitOrigin of(Path path, CircuitFile file) {
    return new CircuitOrigin(
        path.toString(),
        settings ->
            Provenance.of(
                    Version.line(),
                    String.valueOf(path.getFileName()),
                    sha256(path),
                    settings.json())
                .withModel(file.model(), file.modelSha256()));
  }

  static CircuitOrigin of(Model model, CircuitPlan plan) {
    return new CircuitOrigin(
        model.name() + ", SHA-256 " + model.sha256(),
        settings -> of(model, settings).with(Provenance.PLAN, plan.document()));
  }

  /** Of the weights between two layers. */
  static Function<FigureSettings, Provenance> of(Model model, LayerPair pair) {
    return settings ->
        of(model, settings)
            .with(
                Provenance.LAYERS,
                StrictJson.MAPPER.createArrayNode().add(pair.from().name()).add(pair.to().name()));
  }

  /** Of tuning curves, which say themselves what they were measured on. */
  static Function<FigureSettings, Provenance> of(Path path, TuningCurves curves) {
    return settings ->
        Provenance.of(
                Version.line(), String.valueOf(path.getFileName()), sha256(path), settings.json())
            .with("about", StrictJson.MAPPER.valueToTree(curves.about()));
  }

  private static Provenance of(Model model, FigureSettings settings) {
    return Provenance.of(Version.line(), "", "", settings.json())
        .withModel(model.name(), model.sha256());
  }

  private static String sha256(Path path) {
    try {
      return Sha256.of(path);
    } catch (IOException example) {
      // an example of the program is no file of its own
      return "";
    }
  }
}
