package orbit.circuit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import orbit.symmetry.Element;
import org.jspecify.annotations.Nullable;

/** What the laboratory shows of a circuit, under stable names; what is not a number is null. */
final class LaboratoryJson {

  private LaboratoryJson() {}

  /**
   * Adds the fields {@code bandList}, {@code tying} and {@code irreducible}; without a group, where
   * every cell is alone, there is nothing to tell.
   */
  static void add(Circuit circuit, Map<String, @Nullable Object> json) {
    if (circuit.group().order() == 1) {
      return;
    }
    List<Map<String, @Nullable Object>> bands = new ArrayList<>();
    BandKernel.of(circuit, new Bands(circuit)).forEach(band -> bands.add(band(circuit, band)));
    json.put("bandList", bands);
    json.put("tying", TyingChoice.of(circuit).stream().map(LaboratoryJson::tying).toList());
    try {
      json.put("irreducible", irreducible(circuit));
    } catch (IllegalArgumentException tooLarge) {
      json.put("irreducible", null);
    }
  }

  private static Map<String, @Nullable Object> band(Circuit circuit, BandKernel band) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    Side in = circuit.input();
    Side out = circuit.output();
    Element relative = band.relative();
    Map<String, @Nullable Object> element = new LinkedHashMap<>();
    element.put("rotation", relative.rotation());
    element.put("mirror", relative.mirrored() ? 1 : 0);
    element.put("hue", relative.hue());
    json.put("relative", element);
    json.put("inFamily", in.family(band.first().input()).name());
    json.put("outFamily", out.family(band.first().output()).name());
    json.put("cells", band.cells());
    json.put("share", AnalysisJson.number(band.share()));
    json.put("spread", AnalysisJson.number(band.spread()));
    json.put("mean", band.mean());
    json.put("deviation", band.deviation());
    return json;
  }

  private static Map<String, @Nullable Object> tying(TyingChoice choice) {
    Tying tying = choice.tying();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("group", tying.name());
    json.put("mirrorSymmetricFeatures", choice.mirrored());
    json.put("order", tying.order());
    json.put("freeKernels", tying.kernels());
    json.put("completeFreeKernels", tying.completeKernels());
    json.put("freeWeights", tying.weights().isPresent() ? tying.weights().getAsInt() : null);
    json.put("cells", tying.cells());
    json.put("kept", AnalysisJson.number(tying.kept()));
    json.put("expected", AnalysisJson.number(tying.expected()));
    return json;
  }

  private static Map<String, @Nullable Object> irreducible(Circuit circuit) {
    IrreducibleMatrix matrix = IrreducibleMatrix.of(circuit, IrreducibleMatrix.Holes.MEAN);
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("frame", matrix.framedByOutputs() ? "output" : "input");
    json.put("missing", matrix.missing());
    json.put("holes", "mean of the band");
    json.put("inBlocks", AnalysisJson.number(matrix.inBlocks()));
    json.put("offBlocks", AnalysisJson.number(1 - matrix.inBlocks()));
    json.put("blockArea", matrix.area());
    IrreducibleMatrix zero = IrreducibleMatrix.of(circuit, IrreducibleMatrix.Holes.ZERO);
    json.put("inBlocksHolesZero", AnalysisJson.number(zero.inBlocks()));
    json.put("rows", matrix.rows().stream().map(line -> line.irrep()).toList());
    json.put("columns", matrix.columns().stream().map(line -> line.irrep()).toList());
    json.put("magnitudes", matrix.magnitudes());
    return json;
  }
}
