package orbit.figure.kind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
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

  /** Draws a family; where its places need several rows, those without a unit are left out. */
  void draw(String layer, Family family) {
    List<Member> all = order(family).stream().map(family.members()::get).toList();
    List<Member> units = all.stream().filter(member -> !member.hole()).toList();
    boolean every = all.size() <= mostAcross() || units.isEmpty();
    String without =
        every || units.size() == all.size()
            ? ""
            : ", %d without a unit".formatted(all.size() - units.size());
    drawing.heading("%s (%s), %s%s".formatted(family.name(), layer, arrangement(family), without));
    double across = rows(heads(layer, family, every ? all : units), Head::place);
    double size = drawing.small();
    if (family.arrangement() instanceof Arrangement.Chain && all.size() > 1) {
      drawing.space(0.5 * size);
      double y = drawing.bottom();
      double x0 = drawing.centredFrom(across);
      double end = x0 + across;
      drawing.add(Mark.Line.arrow(x0 + 2, y, end - 2, y, drawing.ink().quiet(), 0.7));
      drawing.space(size);
      drawing.centred(
          "larger scale", (x0 + end) / 2, drawing.bottom(), size, drawing.ink().quiet(), across);
    }
    drawing.space(0.9 * size);
  }

  /** Draws families of one unit side by side, each above its name. */
  void drawSingle(String layer, List<Family> families) {
    drawing.heading(
        "%d units (%s), %s".formatted(families.size(), layer, arrangement(families.getFirst())));
    rows(
        families.stream()
            .flatMap(family -> heads(layer, family, family.members()).stream())
            .toList(),
        head -> head.family().name());
    drawing.space(0.9 * drawing.small());
  }

  private List<Head> heads(String layer, Family family, List<Member> members) {
    return members.stream().map(member -> Head.of(layer, family, member, pictures)).toList();
  }

  private int mostAcross() {
    return (int) Math.max(1, drawing.room() / (4.5 * drawing.small()));
  }

  /** Pictures in rows, each above its name and a second line; returns the width of a row. */
  private double rows(List<Head> heads, Function<Head, String> second) {
    double size = drawing.small();
    int across = Math.clamp(heads.size(), 1, mostAcross());
    double step = Math.min(LARGEST, drawing.room() / across);
    double height = step + 2.6 * size;
    double top = drawing.bottom();
    double x0 = drawing.centredFrom(across * step);
    for (int n = 0; n < heads.size(); n++) {
      double x = x0 + n % across * step;
      double y = top + Math.floorDiv(n, across) * height;
      heads.get(n).draw(drawing, Drawing.square(x, y, step).inset(Tiles.gap(step)));
      labels(heads.get(n), second.apply(heads.get(n)), x + step / 2, y + step, step);
    }
    return across * step;
  }

  /** Name and place below a picture. */
  void labels(Head head, double middle, double y, double room) {
    labels(head, head.place(), middle, y, room);
  }

  private void labels(Head head, String second, double middle, double y, double room) {
    double size = drawing.small();
    String name = head.member().hole() ? "no unit" : head.name();
    int colour = head.member().hole() ? drawing.ink().quiet() : drawing.ink().text();
    drawing.centred(name, middle, y + size, size, colour, room - 1);
    drawing.centred(second, middle, y + 2.1 * size, size, drawing.ink().quiet(), room - 1);
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
