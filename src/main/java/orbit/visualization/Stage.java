package orbit.visualization;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import orbit.network.Crop;
import orbit.network.Field;
import orbit.network.Fields;
import orbit.network.Graph;
import orbit.network.GraphException;
import orbit.network.Narrowed;
import orbit.network.Shape;

/**
 * What has to be computed for an objective: the part of the network up to its units, and what of
 * the picture they see.
 *
 * @param objective on the units that are left
 * @param y row of the map's centre
 * @param x its column
 * @param view what the network sees
 * @param centreY row of the view where the picture's centre lies
 * @param centreX its column
 * @param side height and width of the picture
 * @param zoom pixels of the view for a pixel of the picture
 */
record Stage(
    Graph graph,
    String node,
    Objective objective,
    int y,
    int x,
    Shape view,
    double centreY,
    double centreX,
    int side,
    double zoom) {

  /**
   * @throws GraphException if there is no such node or unit
   */
  static Stage of(Graph whole, Request request) {
    Objective asked = request.objective();
    int all = whole.shape(request.node()).channels();
    if (asked.largestUnit() >= all) {
      throw new GraphException(
          request.node(), "it has units 0 to %d, not %d".formatted(all - 1, asked.largestUnit()));
    }
    int[] units = asked.units().orElseGet(() -> IntStream.range(0, all).toArray());
    Narrowed part = Narrowed.to(whole, request.node(), Arrays.stream(units).boxed().toList());
    Objective objective = asked.among(units);
    Settings settings = request.settings();
    int seen = settings.size() + Motion.margin(settings.transforms());
    Optional<Crop> crop = asked.place() == Place.CENTRE ? crop(part, seen) : Optional.empty();
    return crop.map(c -> inCrop(part, objective, c, settings))
        .orElseGet(() -> inPicture(part, objective, settings, seen));
  }

  private static Optional<Crop> crop(Narrowed part, int most) {
    Field nominal = new Fields(part.graph(), part.graph().input()).of(part.node());
    if (Math.max(nominal.height(), nominal.width()) > most) {
      return Optional.empty();
    }
    try {
      return Optional.of(Crop.of(part.graph(), part.node()))
          .filter(crop -> crop.picture().height() <= most);
    } catch (GraphException none) {
      return Optional.empty();
    }
  }

  private static Stage inCrop(Narrowed part, Objective objective, Crop crop, Settings settings) {
    int field = Math.max(crop.field().height(), crop.field().width());
    int side = Math.min(settings.size(), Motion.reach(settings.transforms(), field));
    return new Stage(
        part.graph(),
        part.node(),
        objective,
        crop.y(),
        crop.x(),
        crop.picture(),
        crop.centreY(),
        crop.centreX(),
        side,
        1);
  }

  private static Stage inPicture(Narrowed part, Objective objective, Settings settings, int seen) {
    Shape made = part.graph().input();
    Shape view = new Shape(made.channels(), seen, seen);
    double zoom = 1;
    if (!fits(part, view)) {
      // a network that ends in dense layers takes one size alone
      view = made;
      zoom = Math.min(made.height(), made.width()) / (double) seen;
    }
    Shape map = part.graph().shapesUpTo(view, List.of(part.node())).getOrDefault(part.node(), view);
    return new Stage(
        part.graph(),
        part.node(),
        objective,
        map.height() / 2,
        map.width() / 2,
        view,
        (view.height() - 1) / 2.0,
        (view.width() - 1) / 2.0,
        settings.size(),
        zoom);
  }

  private static boolean fits(Narrowed part, Shape view) {
    try {
      part.graph().shapesUpTo(view, List.of(part.node()));
      return true;
    } catch (GraphException other) {
      return false;
    }
  }

  Shape picture() {
    return new Shape(view.channels(), side, side);
  }

  Sampling sampling(Motion motion) {
    return new Sampling(
        side, side, view.height(), view.width(), centreX, centreY, motion.scaled(zoom));
  }
}
