package orbit.stimulus;

import orbit.network.Batch;
import orbit.network.Shape;

/**
 * What a layer answers pictures.
 *
 * @param before maps before ReLU, one a picture; those after where the layer has none
 * @param after maps as the layer hands them on
 * @param y row of the unit whose field is centred on the stimulus
 * @param x its column
 */
public record Answer(Batch before, Batch after, int y, int x) {

  /**
   * One value for each unit.
   *
   * @param index of the picture
   * @param rectified whether after ReLU
   */
  public float[] values(int index, Readout readout, boolean rectified) {
    Batch maps = rectified ? after : before;
    Shape shape = maps.shape();
    float[] values = new float[shape.channels()];
    for (int unit = 0; unit < values.length; unit++) {
      values[unit] =
          switch (readout) {
            case CENTRE -> maps.at(index, unit, y, x);
            case MAXIMUM -> largest(maps, index, unit);
            case MEAN -> mean(maps, index, unit);
          };
    }
    return values;
  }

  private static float largest(Batch maps, int index, int unit) {
    int size = maps.shape().height() * maps.shape().width();
    int from = (index * maps.shape().channels() + unit) * size;
    float largest = maps.values()[from];
    for (int k = from + 1; k < from + size; k++) {
      largest = Math.max(largest, maps.values()[k]);
    }
    return largest;
  }

  private static float mean(Batch maps, int index, int unit) {
    int size = maps.shape().height() * maps.shape().width();
    int from = (index * maps.shape().channels() + unit) * size;
    double sum = 0;
    for (int k = from; k < from + size; k++) {
      sum += maps.values()[k];
    }
    return (float) (sum / size);
  }
}
