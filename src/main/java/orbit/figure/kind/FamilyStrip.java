package orbit.figure.kind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import orbit.family.Arrangement;
import orbit.family.Family;
import orbit.family.Member;
import orbit.family.Place;
import orbit.figure.sheet.Mark;

/** The members of a family side by side, in the order of their places; a chain grows along it. */
final class FamilyStrip {

  private static final double LARGEST = 52;

  private final Drawing drawing;
  private final UnitPictures pictures;

  FamilyStrip(Drawing drawing, UnitPictures pictures) {
    this.drawing = drawing;
    this.pictures = pictures;
  }

  void draw(String layer, Family family) {
    drawing.heading("%s (%s), %s".formatted(family.name(), layer, arrangement(family)));
    List<Integer> order = order(family);
    double size = drawing.small();
    double step = Math.min(LARGEST, drawing.room() / Math.max(1, order.size()));
    double least = 4.5 * size;
    // long families go on below
    int across =
        step >= least ? Math.max(1, order.size()) : (int) Math.max(1, drawing.room() / least);
    step = step >= least ? step : drawing.room() / across;
    double height = step + 2.6 * size;
    double top = drawing.bottom();
    double x0 = drawing.centredFrom(Math.min(across, order.size()) * step);
    for (int n = 0; n < order.size(); n++) {
      Member member = family.members().get(order.get(n));
      Head head = Head.of(layer, family, member, pictures);
      double x = x0 + n % across * step;
      double y = top + Math.floorDiv(n, across) * height;
      head.draw(drawing, Drawing.square(x, y, step).inset(Tiles.gap(step)));
      labels(head, x + step / 2, y + step, step);
    }
    if (family.arrangement() instanceof Arrangement.Chain && order.size() > 1) {
      drawing.space(0.5 * size);
      double y = drawing.bottom();
      double end = x0 + Math.min(across, order.size()) * step;
      drawing.add(Mark.Line.arrow(x0 + 2, y, end - 2, y, drawing.ink().quiet(), 0.7));
      drawing.space(size);
      drawing.centred(
          "larger scale", (x0 + end) / 2, drawing.bottom(), size, drawing.ink().quiet(), end - x0);
    }
    drawing.space(0.4 * size);
  }

  /** Name and place below a picture. */
  void labels(Head head, double middle, double y, double room) {
    double size = drawing.small();
    String name = head.member().hole() ? "no unit" : head.name();
    int colour = head.member().hole() ? drawing.ink().quiet() : drawing.ink().text();
    drawing.centred(name, middle, y + size, size, colour, room - 1);
    drawing.centred(head.place(), middle, y + 2.1 * size, size, drawing.ink().quiet(), room - 1);
  }

  static String arrangement(Family family) {
    return switch (family.arrangement()) {
      case Arrangement.OnOrbit on ->
          family.isInvariant()
              ? "invariant under " + family.group().name()
              : "%d places of %s".formatted(family.placeCount(), family.group().name());
      case Arrangement.Chain chain -> "a series of scales";
      case Arrangement.Variants variants -> "variants";
    };
  }

  /** Members by place; of a chain by scale. */
  static List<Integer> order(Family family) {
    List<Integer> order = new ArrayList<>();
    for (int m = 0; m < family.members().size(); m++) {
      order.add(m);
    }
    order.sort(
        Comparator.comparingDouble(
            m ->
                family.members().get(m).place() instanceof Place.Scale scale
                    ? scale.ratio()
                    : family.placeOf(m)));
    return order;
  }
}
