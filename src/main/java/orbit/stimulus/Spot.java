package orbit.stimulus;

import java.util.List;
import java.util.Optional;
import orbit.network.Crop;
import orbit.network.Field;
import orbit.network.Fields;
import orbit.network.Graph;
import orbit.network.GraphException;
import orbit.network.Shape;

/**
 * The unit of a layer's map that a stimulus is shown to, and where the stimulus stands for it.
 *
 * @param y row of the unit in the layer's map
 * @param x its column
 */
record Spot(Placement placement, int y, int x) {

  /**
   * In the smallest picture that shows the unit its whole field; where none is smaller, near the
   * centre of the picture that the network was made for.
   */
  static Spot of(Graph graph, String node) {
    return crop(graph, node)
        .map(crop -> new Spot(Placement.in(crop), crop.y(), crop.x()))
        .orElseGet(() -> central(graph, node));
  }

  private static Optional<Crop> crop(Graph graph, String node) {
    Shape nominal = graph.input();
    Field field = new Fields(graph, nominal).of(node);
    int most = Math.min(nominal.height(), nominal.width());
    if (Math.max(field.height(), field.width()) > most) {
      return Optional.empty();
    }
    try {
      return Optional.of(Crop.of(graph, node)).filter(crop -> crop.picture().height() <= most);
    } catch (GraphException none) {
      return Optional.empty();
    }
  }

  /**
   * The unit whose field's centre lies nearest to that of the picture, in the size that the network
   * was made for.
   */
  static Spot central(Graph graph, String node) {
    Graph cut = new Graph(graph.input(), graph.upTo(List.of(node)));
    Shape map = cut.shape(node);
    Shape picture = graph.input();
    Field field = new Fields(cut, picture).of(node);
    double middleY = (picture.height() - 1) / 2.0;
    double middleX = (picture.width() - 1) / 2.0;
    double firstY = field.top() + (field.height() - 1) / 2.0;
    double firstX = field.left() + (field.width() - 1) / 2.0;
    int y = nearest(firstY, field.strideY(), middleY, map.height());
    int x = nearest(firstX, field.strideX(), middleX, map.width());
    // what sees the whole picture, padding and all, has no place in it
    boolean whole = map.height() == 1 && map.width() == 1;
    double centreY = whole ? middleY : firstY + y * field.strideY();
    double centreX = whole ? middleX : firstX + x * field.strideX();
    int least = Math.min(picture.height(), picture.width());
    int side = Math.min(Math.max(field.height(), field.width()), least);
    return new Spot(new Placement(picture, centreX, centreY, side / 2.0), y, x);
  }

  private static int nearest(double first, int stride, double middle, int positions) {
    return Math.clamp(Math.round((middle - first) / stride), 0, positions - 1);
  }
}
