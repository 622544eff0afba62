package orbit.circuit;

import orbit.network.Weights;

/** Norms of the weights of each unit and cell. */
final class Norms {

  private Norms() {}

  /** Energy {@code ‖W[o][i]‖²} of every cell, [out][in]; 0 where absent. */
  static double[][] energies(Weights weights) {
    double[][] energies = new double[weights.outputs()][weights.inputs()];
    float[] kernel = new float[weights.kernelSize()];
    for (int o = 0; o < energies.length; o++) {
      for (int i = 0; i < energies[o].length; i++) {
        if (weights.present(o, i)) {
          weights.read(o, i, kernel);
          double sum = 0;
          for (float value : kernel) {
            sum += (double) value * value;
          }
          energies[o][i] = sum;
        }
      }
    }
    return energies;
  }

  static double[] ofOutputs(Weights weights) {
    double[][] energies = energies(weights);
    double[] norms = new double[weights.outputs()];
    for (int o = 0; o < norms.length; o++) {
      double sum = 0;
      for (double energy : energies[o]) {
        sum += energy;
      }
      norms[o] = Math.sqrt(sum);
    }
    return norms;
  }

  static double[] ofInputs(Weights weights) {
    double[] norms = new double[weights.inputs()];
    for (double[] row : energies(weights)) {
      for (int i = 0; i < norms.length; i++) {
        norms[i] += row[i];
      }
    }
    for (int i = 0; i < norms.length; i++) {
      norms[i] = Math.sqrt(norms[i]);
    }
    return norms;
  }
}
