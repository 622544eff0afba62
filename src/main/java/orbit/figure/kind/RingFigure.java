package orbit.figure.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import orbit.family.Family;
import orbit.family.Member;
import orbit.family.Place;
import orbit.figure.sheet.Area;
import orbit.figure.sheet.Mark;
import orbit.symmetry.Action;
import orbit.symmetry.Element;

/**
 * The members of a family round a circle, each where its angle points; mirrored ones on a circle
 * within, measured angles as arrows from the middle. A family whose half turn comes round fills
 * half the circle. Hue families go round by hue.
 */
final class RingFigure {

  private static final double LARGEST_RADIUS = 120;

  private final Drawing drawing;
  private final UnitPictures pictures;

  RingFigure(Drawing drawing, UnitPictures pictures) {
    this.drawing = drawing;
    this.pictures = pictures;
  }

  /** Whether a family has angles to go round by. */
  static boolean fits(Family family) {
    boolean angles =
        family.group().step(Action.ROTATION) < 360 || family.group().step(Action.HUE) < 360;
    return angles
        && !family.isInvariant()
        && !family.members().isEmpty()
        && family.members().stream().allMatch(m -> m.place() instanceof Place.OnOrbit);
  }

  void draw(String layer, Family family) {
    drawing.heading("%s (%s), %s".formatted(family.name(), layer, FamilyStrip.arrangement(family)));
    double size = drawing.small();
    List<Member> outer = new ArrayList<>();
    List<Member> inner = new ArrayList<>();
    for (Member member : family.members()) {
      (mirrored(member) ? inner : outer).add(member);
    }
    double radius = Math.min(LARGEST_RADIUS, drawing.room() / 2.9);
    double labels = 2.4 * size;
    double side = side(closest(family, outer), radius - labels);
    double x = drawing.left() + drawing.room() / 2;
    double y = drawing.bottom() + radius;
    double r = radius - (side + labels) / 2;
    double reach = r - side / 2 - labels / 2;
    circle(x, y, r);
    outer.forEach(member -> member(layer, family, member, x, y, r, side));
    if (!inner.isEmpty()) {
      double within = r - side - labels - size;
      double small = Math.min(side, side(closest(family, inner), within));
      circle(x, y, within);
      inner.forEach(member -> member(layer, family, member, x, y, within, small));
      reach = within - small / 2 - labels;
    }
    reach = Math.max(4, reach - size);
    for (Member member : family.members()) {
      OptionalDouble angle = measured(family, member);
      if (angle.isPresent()) {
        arrow(x, y, reach, angle.getAsDouble());
      }
    }
    drawing.space(Math.max(0, y + radius - drawing.bottom()));
    drawing.space(0.4 * size);
  }

  private void circle(double x, double y, double r) {
    Area area = new Area(x - r, y - r, 2 * r, 2 * r);
    drawing.add(new Mark.Oval(area, 0, drawing.ink().faint(), 0.5, false));
  }

  private void arrow(double x, double y, double reach, double angle) {
    double dx = reach * Math.cos(Math.toRadians(angle));
    double dy = reach * Math.sin(Math.toRadians(angle));
    drawing.add(Mark.Line.arrow(x, y, x + dx, y + dy, drawing.ink().quiet(), 0.5));
  }

  private void member(
      String layer, Family family, Member member, double x, double y, double r, double side) {
    double angle = Math.toRadians(angle(family, member.place()));
    double size = drawing.small();
    double middleX = x + r * Math.cos(angle);
    double middleY = y + r * Math.sin(angle);
    double height = side + 2.2 * size;
    Area block = new Area(middleX - side / 2, middleY - height / 2, side, height);
    // the circle does not run through names
    drawing.add(Mark.Box.filled(block, drawing.ink().paper()));
    Head head = Head.of(layer, family, member, pictures);
    head.draw(drawing, Drawing.square(block.x(), block.y(), side));
    new FamilyStrip(drawing, pictures)
        .labels(head, middleX, block.y() + side, Math.max(side, 4 * size));
  }

  /** Side of a picture at places that are some angle apart on a circle. */
  private double side(double degrees, double radius) {
    double size = drawing.small();
    double apart = 2 * radius * Math.sin(Math.toRadians(Math.min(degrees, 90)) / 2);
    return Math.clamp(0.62 * apart, 1.5 * size, 0.42 * Math.max(radius, 4 * size));
  }

  private static double closest(Family family, List<Member> members) {
    double closest = 180;
    for (int a = 0; a < members.size(); a++) {
      for (int b = 0; b < a; b++) {
        double apart =
            Element.distance(
                angle(family, members.get(a).place()), angle(family, members.get(b).place()));
        closest = Math.min(closest, Math.max(apart, 1));
      }
    }
    return closest;
  }

  private static boolean mirrored(Member member) {
    return member.place() instanceof Place.OnOrbit on && on.element().mirrored();
  }

  private static OptionalDouble measured(Family family, Member member) {
    return member.measured().isPresent() && member.measured().get() instanceof Place.OnOrbit
        ? OptionalDouble.of(angle(family, member.measured().get()))
        : OptionalDouble.empty();
  }

  private static double angle(Family family, Place place) {
    boolean turns = family.group().step(Action.ROTATION) < 360;
    return switch (place) {
      case Place.OnOrbit on -> turns ? on.element().rotation() : on.element().hue();
      case Place.Scale scale -> 0;
      case Place.Variant variant -> 0;
    };
  }
}
