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
      Labels told = generator.paint(first + p, values, p * size);
      labels[0][p] = told.shape().ordinal();
      labels[1][p] = told.texture().ordinal();
      labels[2][p] = told.hue();
    }
    return new Examples(new Batch(count, LeavesArchitecture.INPUT, values), labels);
  }
}
