package orbit.network;

import java.util.List;
import java.util.Optional;

/**
 * The smallest square picture in which some unit of a node sees no padding, so that it answers as
 * it would within a larger picture.
 *
 * @param picture channels x size x size
 * @param y row of that unit in the node's map
 * @param x column of that unit
 * @param field what it sees of the crop
 */
public record Crop(Shape picture, int y, int x, Field field) {

  /** How many sizes are tried, in units of the receptive field. */
  private static final int PATIENCE = 3;

  /**
   * @throws GraphException if there is no such node, or no picture is large enough for it, as for
   *     what lies behind a dense operation and takes one size alone
   */
  public static Crop of(Graph graph, String node) {
    Field nominal = new Fields(graph, graph.input()).of(node);
    int least = Math.max(nominal.height(), nominal.width());
    for (int size = least; size <= PATIENCE * least; size++) {
      Optional<Crop> crop = ofSize(graph, node, size);
      if (crop.isPresent()) {
        return crop.get();
      }
    }
    throw new GraphException(node, "no picture shows its units a field without padding");
  }

  private static Optional<Crop> ofSize(Graph graph, String node, int size) {
    Shape picture = new Shape(graph.input().channels(), size, size);
    try {
      Graph cut = new Graph(picture, graph.upTo(List.of(node)));
      Field field = new Fields(cut, picture).of(node);
      Shape map = cut.shape(node);
      int y = first(field.top(), field.height(), field.strideY(), size, map.height());
      int x = first(field.left(), field.width(), field.strideX(), size, map.width());
      return y < 0 || x < 0 ? Optional.empty() : Optional.of(new Crop(picture, y, x, field));
    } catch (GraphException tooSmall) {
      return Optional.empty();
    }
  }

  /** The first position whose field lies within the picture; -1 if there is none. */
  private static int first(int top, int reach, int stride, int size, int positions) {
    int position = Math.max(0, Math.ceilDiv(-top, stride));
    return position < positions && top + position * stride + reach <= size ? position : -1;
  }

  /** Row of the picture at the centre of what the unit sees; may lie between two rows. */
  public double centreY() {
    return field.top() + y * field.strideY() + (field.height() - 1) / 2.0;
  }

  /** Column of the picture at the centre of what the unit sees. */
  public double centreX() {
    return field.left() + x * field.strideX() + (field.width() - 1) / 2.0;
  }
}
