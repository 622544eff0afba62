package orbit.figure;

import java.util.function.IntPredicate;
import orbit.network.Weights;

/**
 * Everything that decides the pixels of a matrix; equal pictures paint equal pixels.
 *
 * @param weights as laid out: its outputs are the rows on screen, its inputs the columns
 * @param viewport made for the weights' grid
 * @param limit end of the colour scale, positive
 * @param holeRow which rows stand for a place without a unit
 * @param holeColumn which columns stand for a place without a unit
 */
public record MatrixPicture(
    Weights weights,
    Viewport viewport,
    ColourScale scale,
    float limit,
    Surroundings surroundings,
    IntPredicate holeRow,
    IntPredicate holeColumn) {

  /**
   * @throws IllegalArgumentException if the viewport is for another grid or the limit not positive
   */
  public MatrixPicture {
    if (!viewport.grid().equals(Grid.of(weights))) {
      throw new IllegalArgumentException(
          "a viewport for " + viewport.grid() + " cannot show " + Grid.of(weights));
    }
    ColourScale.factor(limit);
  }

  /** A picture without holes. */
  public MatrixPicture(
      Weights weights,
      Viewport viewport,
      ColourScale scale,
      float limit,
      Surroundings surroundings) {
    this(weights, viewport, scale, limit, surroundings, row -> false, column -> false);
  }
}
