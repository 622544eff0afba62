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
   * In the smallest picture that shows the unit its whole field; in the picture that the network
   * was made for, at its centre, where none is smaller.
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

  /** The central unit, in a picture of the size that the network was made for. */
  static Spot central(Graph graph, String node) {
    Graph cut = new Graph(graph.input(), graph.upTo(List.of(node)));
    Shape map = cut.shape(node);
    Shape picture = graph.input();
    Field field = new Fields(cut, picture).of(node);
    // of an even map the lower right of the central four
    int y = map.height() / 2;
    int x = map.width() / 2;
    boolean all = map.height() == 1 && map.width() == 1;
    double centreY =
        all
            ? (picture.height() - 1) / 2.0
            : field.top() + y * field.strideY() + (field.height() - 1) / 2.0;
    double centreX =
        all
            ? (picture.width() - 1) / 2.0
            : field.left() + x * field.strideX() + (field.width() - 1) / 2.0;
    int side =
        Math.min(
            Math.max(field.height(), field.width()), Math.min(picture.height(), picture.width()));
    return new Spot(new Placement(picture, centreX, centreY, side / 2.0), y, x);
  }
}
