package orbit.figure.kind;

import java.awt.Color;
import java.util.Optional;
import orbit.circuit.Side;
import orbit.family.Family;
import orbit.family.Member;
import orbit.family.Place;
import orbit.figure.AngleColours;
import orbit.figure.sheet.Area;
import orbit.figure.sheet.Mark;
import orbit.figure.sheet.Pixels;
import orbit.symmetry.Action;
import orbit.symmetry.Element;

/**
 * A unit as it stands beside a matrix or at its place: its picture, or a glyph of its place where
 * there is none.
 */
record Head(Family family, Member member, Optional<Pixels> picture) {

  static Head of(String layer, Family family, Member member, UnitPictures pictures) {
    Optional<Pixels> found =
        member.unit().isPresent()
            ? pictures.picture(layer, member.unit().getAsInt())
            : Optional.empty();
    return new Head(family, member, found);
  }

  static Head of(Side side, int unit, UnitPictures pictures) {
    return of(side.layer(), side.family(unit), side.member(unit), pictures);
  }

  String name() {
    return Words.unit(member, family);
  }

  String place() {
    return Words.place(member, family);
  }

  /** The picture, the glyph, or the dashed outline of a place without a unit. */
  void draw(Drawing drawing, Area area) {
    Ink ink = drawing.ink();
    if (member.hole()) {
      drawing.add(new Mark.Box(area, 0, ink.quiet(), 0.6, true));
    } else if (picture.isPresent()) {
      drawing.add(new Mark.Raster(area, picture.get(), true));
    } else {
      drawing.add(new Mark.Box(area, 0, ink.faint(), 0.5, false));
      glyph(drawing, area);
    }
  }

  private void glyph(Drawing drawing, Area area) {
    double half = Math.min(area.width(), area.height()) / 2;
    switch (member.place()) {
      case Place.OnOrbit on -> element(drawing, area, half, on.element());
      case Place.Scale scale ->
          ring(drawing, area, half * Math.clamp(0.3 * scale.ratio(), 0.1, 0.85));
      case Place.Variant variant -> ring(drawing, area, 0.4 * half);
    }
  }

  private void element(Drawing drawing, Area area, double half, Element element) {
    double x = area.middleX();
    double y = area.middleY();
    boolean turns = family.group().step(Action.ROTATION) < 360;
    boolean hues = family.group().step(Action.HUE) < 360;
    if (family.isInvariant()) {
      ring(drawing, area, 0.45 * half);
      return;
    }
    if (hues) {
      int colour = Color.HSBtoRGB((float) (element.hue() / 360), 0.75f, 0.9f);
      double r = (turns ? 0.85 : 0.6) * half;
      drawing.add(new Mark.Oval(new Area(x - r, y - r, 2 * r, 2 * r), colour, 0, 0, false));
    }
    int ink =
        hues
            ? 0xff1f2428
            : 0xff000000 | AngleColours.argb(element.rotation(), drawing.style().dark());
    if (turns) {
      double dx = 0.66 * half * Math.cos(Math.toRadians(element.rotation()));
      double dy = 0.66 * half * Math.sin(Math.toRadians(element.rotation()));
      double width = Math.clamp(half / 10, 0.5, 1.6);
      drawing.add(Mark.Line.arrow(x - dx, y - dy, x + dx, y + dy, ink, width));
    }
    if (family.group().step(Action.MIRROR) < 360 && (element.mirrored() || !turns)) {
      // the half that is dark tells left from right; in a corner, where no arrow reaches
      double r = (turns ? 0.2 : 0.32) * half;
      double aside = turns ? 0.7 * half : 0;
      double left = x - aside - r;
      double top = y - aside - r;
      double dark = element.mirrored() ? left + r : left;
      drawing.add(Mark.Box.filled(new Area(dark, top, r, 2 * r), drawing.ink().quiet()));
      drawing.add(Mark.Box.outlined(new Area(left, top, 2 * r, 2 * r), drawing.ink().quiet(), 0.5));
    }
  }

  private static void ring(Drawing drawing, Area area, double r) {
    Area circle = new Area(area.middleX() - r, area.middleY() - r, 2 * r, 2 * r);
    drawing.add(
        new Mark.Oval(circle, 0, drawing.ink().quiet(), Math.clamp(r / 6, 0.5, 1.4), false));
  }
}
