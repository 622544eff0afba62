package orbit.training;

import orbit.network.Batch;

/**
 * Pictures with what is to be learnt of them.
 *
 * @param labels [head][picture]
 */
record Examples(Batch pictures, int[][] labels) {

  /** Draws pictures first, first + 1, ... of a generator. */
  static Examples draw(PictureGenerator generator, long first, int count) {
    int size = LeavesArchitecture.INPUT.size();
    float[] values = new float[count * size];
    int[][] labels = new int[Heads.CLASSES.length][count];
    for (int p = 0; p < count; p++) {
      int[] classes = generator.paint(first + p, values, p * size).classes();
      for (int h = 0; h < labels.length; h++) {
        labels[h][p] = classes[h];
      }
    }
    return new Examples(new Batch(count, LeavesArchitecture.INPUT, values), labels);
  }
}
