package orbit.figure.kind;

import java.util.OptionalInt;
import orbit.family.Arrangement;
import orbit.family.Family;
import orbit.figure.sheet.Mark;
import orbit.symmetry.Action;
import orbit.symmetry.Element;

/** Each member of a family beside the one that is its mirror image, left and right exchanged. */
final class MirrorPairs {

  private static final double LARGEST = 52;

  private final Drawing drawing;
  private final UnitPictures pictures;

  MirrorPairs(Drawing drawing, UnitPictures pictures) {
    this.drawing = drawing;
    this.pictures = pictures;
  }

  static boolean fits(Family family) {
    return family.arrangement() instanceof Arrangement.OnOrbit
        && !family.isInvariant()
        && family.group().step(Action.MIRROR) < 360
        && mirror(family).isPresent();
  }

  private static OptionalInt mirror(Family family) {
    return family.group().indexOf(Element.mirror());
  }

  void draw(String layer, Family family) {
    drawing.heading("%s (%s), %s".formatted(family.name(), layer, FamilyStrip.arrangement(family)));
    double size = drawing.small();
    double side = Math.min(LARGEST, drawing.room() / 3);
    double pair = 2.5 * side;
    double gap = 0.8 * side;
    int across = (int) Math.max(1, (drawing.room() + gap) / (pair + gap));
    double top = drawing.bottom();
    double height = side + 3 * size;
    int mirror = mirror(family).orElseThrow();
    int count = 0;
    for (int place = 0; place < family.placeCount(); place++) {
      count += family.move(mirror, place) >= place ? 1 : 0;
    }
    double x0 = drawing.centredFrom(Math.min(count, across) * (pair + gap) - gap);
    int n = 0;
    for (int place = 0; place < family.placeCount(); place++) {
      int other = family.move(mirror, place);
      if (other < place) {
        continue;
      }
      double x = x0 + n % across * (pair + gap);
      double y = top + Math.floorDiv(n, across) * height;
      member(layer, family, family.memberAt(place), x, y, side);
      if (other == place) {
        drawing.centred(
            "its own mirror image",
            x + 1.85 * side,
            y + side / 2,
            size,
            drawing.ink().quiet(),
            1.4 * side);
      } else {
        member(layer, family, family.memberAt(other), x + 1.5 * side, y, side);
        double middle = y + side / 2;
        int ink = drawing.ink().quiet();
        double left = x + 1.06 * side;
        double right = x + 1.44 * side;
        drawing.add(Mark.Line.arrow(left + 0.1 * side, middle, right, middle, ink, 0.7));
        drawing.add(Mark.Line.arrow(right - 0.1 * side, middle, left, middle, ink, 0.7));
      }
      n++;
    }
    drawing.space(0.6 * size);
  }

  private void member(
      String layer, Family family, OptionalInt member, double x, double y, double side) {
    if (member.isEmpty()) {
      drawing.add(new Mark.Box(Drawing.square(x, y, side), 0, drawing.ink().faint(), 0.5, true));
      drawing.centred(
          "not listed",
          x + side / 2,
          y + side + drawing.small(),
          drawing.small(),
          drawing.ink().quiet(),
          side);
      return;
    }
    Head head = Head.of(layer, family, family.members().get(member.getAsInt()), pictures);
    head.draw(drawing, Drawing.square(x, y, side));
    new FamilyStrip(drawing, pictures).labels(head, x + side / 2, y + side, 1.4 * side);
  }
}
