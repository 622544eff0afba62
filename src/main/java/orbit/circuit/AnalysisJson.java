package orbit.circuit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The numbers of an analysis under stable names; what is not a number is null. */
public final class AnalysisJson {

  private AnalysisJson() {}

  public static Map<String, @Nullable Object> of(Circuit circuit, Analysis analysis) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("name", circuit.name());
    json.put("kind", circuit.kind());
    json.put("group", circuit.group().name());
    json.put("exact", analysis.exact());
    json.put("score", number(analysis.score()));
    json.put("chance", number(analysis.chance().mean()));
    json.put("chanceDeviation", number(analysis.chance().deviation()));
    json.put("pValue", number(analysis.chance().pValue()));
    json.put("permutations", analysis.chance().permutations());
    json.put("allPermutations", analysis.chance().complete());
    json.put("seed", analysis.chance().seed());
    json.put("bands", analysis.bands());
    json.put("cells", analysis.cells());
    Map<String, List<String>> units = new LinkedHashMap<>();
    units.put("in", names(circuit.input()));
    units.put("out", names(circuit.output()));
    json.put("units", units);
    Map<String, @Nullable Object> residual = new LinkedHashMap<>();
    residual.put("in", numbers(analysis.residualOfInputs()));
    residual.put("out", numbers(analysis.residualOfOutputs()));
    residual.put(
        "cells", Arrays.stream(analysis.residualOfCells()).map(AnalysisJson::numbers).toList());
    json.put("residual", residual);
    json.put("irreps", analysis.spectrum().stream().map(Spectrum.Line::irrep).toList());
    json.put(
        "spectrum",
        numbers(analysis.spectrum().stream().mapToDouble(Spectrum.Line::share).toArray()));
    LaboratoryJson.add(circuit, json);
    return json;
  }

  private static List<String> names(Side side) {
    List<String> names = new ArrayList<>();
    for (int u = 0; u < side.size(); u++) {
      names.add(side.unitName(u));
    }
    return names;
  }

  private static List<@Nullable Double> numbers(double[] values) {
    List<@Nullable Double> numbers = new ArrayList<>();
    for (double value : values) {
      numbers.add(number(value));
    }
    return numbers;
  }

  static @Nullable Double number(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
