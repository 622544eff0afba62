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

  /** Height of a name and a place, in sizes of the font. */
  private static final double LABELS = 2.4;

  /** Width of a name, in sizes of the font. */
  private static final double WIDE = 4;

  private final Drawing drawing;
  private final UnitPictures pictures;

  RingFigure(Drawing drawing, UnitPictures pictures) {
    this.drawing = drawing;
    this.pictures = pictures;
  }

  /**
   * Whether a family has angles to go round by, of one kind: hues and turns together make a grid.
   */
  static boolean fits(Family family) {
    boolean turns = family.group().step(Action.ROTATION) < 360;
    boolean hues = family.group().step(Action.HUE) < 360;
    return turns != hues
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
    double radius = Math.min(LARGEST_RADIUS, drawing.room() / 2.1);
    double x = drawing.left() + drawing.room() / 2;
    double y = drawing.bottom() + radius;
    double reach = radius;
    for (List<Member> ring : List.of(outer, inner)) {
      if (!ring.isEmpty()) {
        reach = ring(layer, family, ring, x, y, reach) - size;
      }
    }
    for (Member member : family.members()) {
      OptionalDouble angle = measured(family, member);
      if (angle.isPresent() && reach > size) {
        arrow(x, y, reach, angle.getAsDouble());
      }
    }
    drawing.space(Math.max(0, y + radius - drawing.bottom()));
    drawing.space(0.4 * size);
  }

  /** Draws members round a middle within a radius, and returns the radius that they leave free. */
  private double ring(
      String layer, Family family, List<Member> members, double x, double y, double radius) {
    double size = drawing.small();
    double degrees = Math.min(closest(family, members), 90);
    double apart = 2 * 0.75 * radius * Math.sin(Math.toRadians(degrees) / 2);
    double side = Math.min(labelledSide(apart), 0.4 * radius);
    boolean labelled = side >= 1.5 * size;
    side = labelled ? side : Math.min(0.7 * apart, 0.4 * radius);
    double labels = labelled ? LABELS * size : 0;
    double r = radius - Math.max(side + labels, labelled ? WIDE * size : 0) / 2;
    double free = r - Math.max(side + labels, WIDE * size) / 2;
    if (radius < 3 * size || side < 2) {
      throw new IllegalArgumentException(
          "the ring of %s needs a wider figure or a smaller font".formatted(family.name()));
    }
    circle(x, y, r);
    for (Member member : members) {
      member(layer, family, member, x, y, r, side, labelled);
    }
    return free;
  }

  /** The side of a picture that keeps it and its names off a neighbour; may be negative. */
  private double labelledSide(double apart) {
    double size = drawing.small();
    double least = 0;
    double most = apart;
    for (int step = 0; step < 20; step++) {
      double side = (least + most) / 2;
      boolean fits = Math.hypot(Math.max(side, WIDE * size), side + LABELS * size) <= apart;
      least = fits ? side : least;
      most = fits ? most : side;
    }
    return least;
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
      String layer,
      Family family,
      Member member,
      double x,
      double y,
      double r,
      double side,
      boolean labelled) {
    double angle = Math.toRadians(angle(family, member.place()));
    double middleX = x + r * Math.cos(angle);
    double middleY = y + r * Math.sin(angle);
    double height = side + (labelled ? LABELS * drawing.small() : 0);
    Area block = new Area(middleX - side / 2, middleY - height / 2, side, height);
    // the circle does not run through names
    drawing.add(Mark.Box.filled(block, drawing.ink().paper()));
    Head head = Head.of(layer, family, member, pictures);
    head.draw(drawing, Drawing.square(block.x(), block.y(), side));
    if (labelled) {
      new FamilyStrip(drawing, pictures)
          .labels(head, middleX, block.y() + side, Math.max(side, WIDE * drawing.small()));
    }
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
