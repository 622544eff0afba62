package orbit.figure.kind;

import java.util.OptionalInt;
import orbit.family.Arrangement;
import orbit.family.Family;
import orbit.family.Member;
import orbit.figure.sheet.Area;
import orbit.figure.sheet.Lettering;
import orbit.figure.sheet.Mark;
import orbit.symmetry.Action;
import orbit.symmetry.Element;

/**
 * A family of hue x rotation as a grid, rotation across and hue down. Where a hue turn is as good
 * as a turn of the picture, hues come round shifted: the rows end there, and the first stands again
 * below the last, faint, with arrows that tell the shift.
 */
final class HueGrid {

  private static final double LARGEST = 48;

  private final Drawing drawing;
  private final UnitPictures pictures;

  HueGrid(Drawing drawing, UnitPictures pictures) {
    this.drawing = drawing;
    this.pictures = pictures;
  }

  static boolean fits(Family family) {
    return family.arrangement() instanceof Arrangement.OnOrbit
        && !family.isInvariant()
        && family.group().step(Action.HUE) < 360
        && family.group().step(Action.MIRROR) >= 360
        && family.group().step(Action.ROTATION) < 360;
  }

  void draw(String layer, Family family) {
    drawing.heading("%s (%s), %s".formatted(family.name(), layer, FamilyStrip.arrangement(family)));
    double hueStep = family.group().step(Action.HUE);
    int columns = (int) Math.round(360 / family.group().step(Action.ROTATION));
    Element shift = shift(family);
    int rows = (int) Math.round((shift.hue() == 0 ? 360 : shift.hue()) / hueStep);
    double size = drawing.small();
    double names = 4.2 * size;
    double labels = 1.3 * size;
    double step = Math.min(LARGEST, (drawing.room() - names - 6 * size) / columns);
    if (step < 4) {
      throw new IllegalArgumentException(
          "the grid of %s needs a wider figure or a smaller font".formatted(family.name()));
    }
    double x0 = drawing.centredFrom(names + columns * step) + names;
    double y0 = drawing.bottom() + 3 * size;
    axis(x0, y0, columns, step, family);
    for (int row = 0; row <= rows; row++) {
      boolean again = row == rows;
      double y = y0 + row * (step + labels) + (again ? 1.2 * size : 0);
      double hue = family.origin().hue() + row * hueStep;
      int colour = again ? drawing.ink().quiet() : drawing.ink().text();
      String name = "hue " + new Element(0, false, hue).toString().replace("hue ", "");
      drawing.text(
          Lettering.fitted(name, size, names),
          x0 - 0.5 * size,
          y + step / 2 + 0.35 * size,
          size,
          colour,
          Mark.Anchor.END);
      for (int column = 0; column < columns; column++) {
        OptionalInt member = member(family, row, column);
        cell(layer, family, member, x0 + column * step, y, step, again);
      }
    }
    wrap(shift, x0, y0 + rows * (step + labels), step, columns, size, family);
    drawing.space(0.6 * size);
  }

  private void axis(double x0, double y0, int columns, double step, Family family) {
    double size = drawing.small();
    for (int column = 0; column < columns; column++) {
      double rotation = family.origin().rotation() + column * family.group().step(Action.ROTATION);
      drawing.centred(
          new Element(rotation, false, 0).toString(),
          x0 + (column + 0.5) * step,
          y0 - 0.5 * size,
          size,
          drawing.ink().text(),
          step);
    }
    drawing.centred(
        "rotation",
        x0 + columns * step / 2,
        y0 - 1.8 * size,
        size,
        drawing.ink().quiet(),
        columns * step);
  }

  private void cell(
      String layer,
      Family family,
      OptionalInt member,
      double x,
      double y,
      double step,
      boolean again) {
    Area area = Drawing.square(x, y, step).inset(Tiles.gap(step));
    if (member.isEmpty()) {
      drawing.add(new Mark.Box(area, 0, drawing.ink().faint(), 0.4, true));
      return;
    }
    Member unit = family.members().get(member.getAsInt());
    Head head = Head.of(layer, family, unit, pictures);
    Runnable drawn = () -> head.draw(drawing, area);
    if (again) {
      drawing.faint(drawn);
    } else {
      drawn.run();
    }
    double size = drawing.small();
    drawing.centred(
        unit.hole() ? "" : head.name(),
        x + step / 2,
        y + step + 0.85 * size,
        size,
        again ? drawing.ink().quiet() : drawing.ink().text(),
        step - 1);
  }

  /** One arrow from the first column's end to where the same unit stands again. */
  private void wrap(
      Element shift, double x0, double y, double step, int columns, double size, Family family) {
    drawing.add(
        Mark.Line.of(
            x0, y + 0.45 * size, x0 + columns * step, y + 0.45 * size, drawing.ink().quiet(), 0.5));
    int across = (int) Math.round(shift.rotation() / family.group().step(Action.ROTATION));
    String words =
        shift.rotation() == 0
            ? "hue comes round"
            : "hue +%s = rotation +%s: the first row again, shifted"
                .formatted(
                    new Element(shift.hue(), false, 0), new Element(shift.rotation(), false, 0));
    double below = y + step + 4.6 * size;
    if (across > 0) {
      double from = x0 + 0.5 * step;
      double to = x0 + (across + 0.5) * step;
      drawing.add(
          Mark.Line.arrow(
              from, below - 1.3 * size, to, below - 1.3 * size, drawing.ink().text(), 0.7));
    }
    drawing.centred(
        words,
        x0 + columns * step / 2,
        below,
        size,
        drawing.ink().text(),
        columns * step + 8 * size);
  }

  /** The member at a row and a column; empty where there is none or the group does not lead. */
  private static OptionalInt member(Family family, int row, int column) {
    Element element =
        new Element(
            column * family.group().step(Action.ROTATION),
            false,
            row * family.group().step(Action.HUE));
    OptionalInt carrier = family.group().indexOf(element);
    return carrier.isPresent()
        ? family.memberAt(family.move(carrier.getAsInt(), 0))
        : OptionalInt.empty();
  }

  /** Of the stabilizer, the element of least hue turn; the identity if none turns hue. */
  private static Element shift(Family family) {
    Element least = Element.IDENTITY;
    for (int h : family.stabilizer().elements().toArray()) {
      Element element = family.group().element(h);
      boolean turnsHue = element.hue() > 0 && !element.mirrored();
      if (turnsHue && (least.hue() == 0 || element.hue() < least.hue())) {
        least = element;
      }
    }
    return least;
  }
}
