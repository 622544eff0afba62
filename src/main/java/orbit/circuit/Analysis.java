package orbit.circuit;

import java.util.List;
import orbit.network.Weights;

/**
 * How exact a circuit's symmetry is.
 *
 * @param score {@code ‖P W‖² / ‖W‖²}, 1 for an exactly equivariant circuit; NaN where W is zero
 * @param exact whether every element of the group turns the kernels without interpolation
 * @param equivariant P W
 * @param bands number of bands
 * @param cells number of cells with a kernel; bands / cells is the score to expect of random
 *     weights
 * @param residualOfInputs share {@code ‖(W - P W)[.][i]‖² / ‖W[.][i]‖²} of each input; NaN where
 *     the unit has no weights
 * @param residualOfOutputs the same of each output
 * @param residualOfCells {@code ‖(W - P W)[o][i]‖²}, [out][in], as a share of the whole ‖W‖²
 */
public record Analysis(
    double score,
    boolean exact,
    Weights equivariant,
    Chance chance,
    int bands,
    int cells,
    double[] residualOfInputs,
    double[] residualOfOutputs,
    double[][] residualOfCells,
    List<Spectrum.Line> spectrum) {

  /**
   * Analyses a circuit; the same circuit and seed give the same numbers.
   *
   * @param watch told of the permutations scored, and asked whether to go on
   * @throws java.util.concurrent.CancellationException if it says so
   */
  public static Analysis of(Circuit circuit, long seed, Watch watch) {
    EquivariantPart part = new EquivariantPart(circuit);
    Weights weights = circuit.weights();
    Weights equivariant = part.of(weights);
    Bands bands = new Bands(circuit);
    double score = part.score(weights);
    double[][] energies = Norms.energies(weights);
    double[][] residuals = Norms.energies(WeightViews.difference(weights, equivariant));
    int cells = 0;
    double total = 0;
    double[] ofInputs = new double[weights.inputs()];
    double[] inputEnergies = new double[weights.inputs()];
    double[] ofOutputs = new double[weights.outputs()];
    double[] outputEnergies = new double[weights.outputs()];
    for (int o = 0; o < weights.outputs(); o++) {
      for (int i = 0; i < weights.inputs(); i++) {
        cells += bands.bandOf(o, i) >= 0 ? 1 : 0;
        total += energies[o][i];
        ofInputs[i] += residuals[o][i];
        ofOutputs[o] += residuals[o][i];
        inputEnergies[i] += energies[o][i];
        outputEnergies[o] += energies[o][i];
      }
    }
    divide(ofInputs, inputEnergies);
    divide(ofOutputs, outputEnergies);
    for (double[] row : residuals) {
      for (int i = 0; i < row.length; i++) {
        row[i] /= total;
      }
    }
    return new Analysis(
        score,
        circuit.group().turnsExactly(),
        equivariant,
        Chance.of(circuit, part, score, seed, watch),
        bands.count(),
        cells,
        ofInputs,
        ofOutputs,
        residuals,
        Spectrum.of(circuit, equivariant));
  }

  private static void divide(double[] residual, double[] energy) {
    for (int u = 0; u < residual.length; u++) {
      residual[u] /= energy[u];
    }
  }
}
