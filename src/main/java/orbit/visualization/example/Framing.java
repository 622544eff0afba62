package orbit.visualization.example;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import orbit.network.Batch;
import orbit.network.Field;
import orbit.network.Fields;
import orbit.network.Graph;
import orbit.network.GraphException;
import orbit.network.Shape;

/**
 * What of a picture a network is shown, and where units look. A picture is scaled until it just
 * covers the network's own input (its shorter side is the input's, where that is square); of a long
 * one the middle is left, {@value #LONGEST} times the input's side. Layers that take one size of
 * picture alone are shown the middle of that size.
 *
 * <p>Units are asked only where their field lies within the picture; along a side where it nowhere
 * does, everywhere. May be asked from several threads.
 */
final class Framing {

  static final int LONGEST = 3;

  /** Changes whenever the rule does: what was found by another rule is no longer true. */
  static final int VERSION = 1;

  /**
   * Positions of a map that are asked, from the first to before the end.
   *
   * @param field of the position (0, 0)
   */
  record Reach(Field field, int top, int bottom, int left, int right) {}

  private final Graph graph;
  private final String node;
  private final Map<Shape, Reach> reaches = new ConcurrentHashMap<>();

  Framing(Graph graph, String node) {
    this.graph = new Graph(graph.input(), graph.upTo(List.of(node)));
    this.node = node;
  }

  /** The part of the network that is asked. */
  Graph graph() {
    return graph;
  }

  /** The picture as it is shown to the network. */
  Batch framed(Batch picture) {
    Shape input = graph.input();
    Shape old = picture.shape();
    double scale =
        Math.max((double) input.height() / old.height(), (double) input.width() / old.width());
    // the part that stays, before anything is computed of the rest
    Batch part =
        middle(
            picture,
            (int) Math.ceil(LONGEST * input.height() / scale),
            (int) Math.ceil(LONGEST * input.width() / scale));
    int height = extent(part.shape().height() * scale, input.height());
    int width = extent(part.shape().width() * scale, input.width());
    Batch scaled = Resizing.to(part, height, width);
    Shape like = new Shape(input.channels(), height, width);
    return takes(like) ? scaled : middle(scaled, input.height(), input.width());
  }

  private static int extent(double scaled, int least) {
    return Math.clamp(Math.round(scaled), least, LONGEST * least);
  }

  private boolean takes(Shape picture) {
    try {
      reach(picture);
      return true;
    } catch (GraphException another) {
      return false;
    }
  }

  private static Batch middle(Batch picture, int height, int width) {
    Shape old = picture.shape();
    int rows = Math.min(height, old.height());
    int columns = Math.min(width, old.width());
    return rows == old.height() && columns == old.width()
        ? picture
        : cut(picture, (old.height() - rows) / 2, (old.width() - columns) / 2, rows, columns, 0);
  }

  /** A window of a picture; what lies beyond its edges has a given value. */
  static Batch cut(Batch picture, int top, int left, int height, int width, float beyond) {
    Shape old = picture.shape();
    Shape shape = new Shape(old.channels(), height, width);
    float[] values = new float[shape.size()];
    int k = 0;
    for (int c = 0; c < shape.channels(); c++) {
      for (int y = top; y < top + height; y++) {
        for (int x = left; x < left + width; x++) {
          boolean inside = y >= 0 && y < old.height() && x >= 0 && x < old.width();
          values[k++] = inside ? picture.at(0, c, y, x) : beyond;
        }
      }
    }
    return Batch.of(shape, values);
  }

  /**
   * @throws GraphException if the layer takes no such picture
   */
  Reach reach(Shape picture) {
    return reaches.computeIfAbsent(picture, this::computed);
  }

  private Reach computed(Shape picture) {
    Shape map = graph.shapesUpTo(picture, List.of(node)).getOrDefault(node, picture);
    Field field = new Fields(graph, picture).of(node);
    int[] rows =
        within(field.top(), field.height(), field.strideY(), picture.height(), map.height());
    int[] columns =
        within(field.left(), field.width(), field.strideX(), picture.width(), map.width());
    return new Reach(field, rows[0], rows[1], columns[0], columns[1]);
  }

  private static int[] within(int first, int reach, int stride, int pixels, int positions) {
    int from = Math.max(0, Math.ceilDiv(-first, stride));
    int to = Math.min(positions, Math.floorDiv(pixels - reach - first, stride) + 1);
    return from < to ? new int[] {from, to} : new int[] {0, positions};
  }
}
