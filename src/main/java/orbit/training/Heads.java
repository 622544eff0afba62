package orbit.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.SplittableRandom;
import orbit.engine.Constants;
import orbit.network.Tensor;

/**
 * The three questions asked of the last layer: shape, texture and hue of the central leaf. Each is
 * a linear classifier on the mean and the maximum of the central 4 x 4 cells: with pooling over the
 * whole map the network could not tell which leaf is meant.
 */
final class Heads {

  /** Numbers of classes. */
  static final int[] CLASSES = {LeafShape.labelled().size(), Texture.values().length, Labels.HUES};

  static final String[] NAMES = {"shape", "texture", "hue"};

  private static final int CENTRE = 4;

  private final Tensor weights;
  private final Tensor bias;

  Heads(int units, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int classes = CLASSES[0] + CLASSES[1] + CLASSES[2];
    float[] values = new float[classes * 2 * units];
    double deviation = StrictMath.sqrt(1.0 / (2 * units));
    for (int k = 0; k < values.length; k++) {
      values[k] = (float) (deviation * random.nextGaussian());
    }
    weights = new Tensor("heads_w", new int[] {classes, 2 * units}, values);
    bias = Tensor.vector("heads_b", new float[classes]);
  }

  Tensor weights() {
    return weights;
  }

  Tensor bias() {
    return bias;
  }

  /** Log-probabilities [pictures][classes] of each head, from the last layer's maps. */
  NDArray[] logProbabilities(NDArray maps, Constants constants) {
    long from = (maps.getShape().get(2) - CENTRE) / 2;
    String range = from + ":" + (from + CENTRE);
    NDArray centre = maps.get(new NDIndex(":, :, " + range + ", " + range));
    NDArray cells = centre.reshape(maps.getShape().get(0), maps.getShape().get(1), -1);
    int[] overCells = {2};
    NDArray features = NDArrays.concat(new NDList(cells.mean(overCells), cells.max(overCells)), 1);
    NDArray answers =
        features
            .matMul(constants.in(maps.getManager(), weights).transpose())
            .add(constants.of(bias));
    NDArray[] heads = new NDArray[CLASSES.length];
    int first = 0;
    for (int h = 0; h < heads.length; h++) {
      heads[h] = answers.get(new NDIndex(":, " + first + ":" + (first + CLASSES[h]))).logSoftmax(1);
      first += CLASSES[h];
    }
    return heads;
  }

  /** Sum over the heads of the mean cross-entropy. */
  static NDArray loss(NDArray[] logProbabilities, int[][] labels, NDManager manager) {
    NDArray[] losses = new NDArray[logProbabilities.length];
    for (int h = 0; h < losses.length; h++) {
      int count = labels[h].length;
      float[] wanted = new float[count * CLASSES[h]];
      for (int p = 0; p < count; p++) {
        wanted[p * CLASSES[h] + labels[h][p]] = -1f / count;
      }
      NDArray shares = manager.create(wanted, new Shape(count, CLASSES[h]));
      losses[h] = logProbabilities[h].mul(shares).sum();
    }
    return losses[0].add(losses[1]).add(losses[2]);
  }
}
