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
 * within, measured angles as arrows from the middle. What a turn leaves unchanged stands again,
 * faint, where that turn leads. Hue families go round by hue.
 */
final class RingFigure {

  private static final double LARGEST_RADIUS = 120;

  /** Height of a name and a place below a picture, in sizes of the font. */
  private static final double LABELS = 2.4;

  /** Width of these, in sizes of the font. */
  private static final double WIDE = 5;

  /** Width of a name alone. */
  private static final double NAME = 2.4;

  /** Degrees of the pieces that a circle is made of. */
  private static final double PIECE = 1.5;

  /**
   * A member where it stands.
   *
   * @param again whether it has its own place elsewhere
   */
  private record Stand(Member member, double angle, boolean again) {}

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
    List<Stand> outer = new ArrayList<>();
    List<Stand> inner = new ArrayList<>();
    for (Member member : family.members()) {
      stand(family, member, mirrored(member) ? inner : outer);
    }
    double radius = Math.min(LARGEST_RADIUS, drawing.room() / 2.1);
    double x = drawing.left() + drawing.room() / 2;
    double y = drawing.bottom() + radius;
    double reach = radius;
    for (List<Stand> ring : List.of(outer, inner)) {
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

  /** Where a member stands, its own place first. */
  private static void stand(Family family, Member member, List<Stand> stands) {
    double angle = angle(family, member.place());
    stands.add(new Stand(member, angle, false));
    for (int h : family.stabilizer().elements().toArray()) {
      Element element = family.group().element(h);
      double further = angle(family, new Place.OnOrbit(element));
      if (further > 0 && !element.mirrored()) {
        stands.add(new Stand(member, mirrored(member) ? angle - further : angle + further, true));
      }
    }
  }

  /** Draws members round a middle within a radius, and returns the radius that they leave free. */
  private double ring(
      String layer, Family family, List<Stand> stands, double x, double y, double radius) {
    double size = drawing.small();
    double degrees = Math.min(closest(stands), 90);
    double apart = 2 * 0.75 * radius * Math.sin(Math.toRadians(degrees) / 2);
    double below = labelledSide(apart);
    boolean labelled = below >= 1.5 * size;
    double side = Math.min(labelled ? below : 0.7 * apart, 0.4 * radius);
    double height = side + (labelled ? LABELS * size : 0);
    double half = Math.max(height, labelled ? WIDE * size : 0) / 2;
    double r = radius - half;
    double within = r - side / 2 - size;
    if (radius < 3 * size || side < 2) {
      throw new IllegalArgumentException(
          "the ring of %s needs a wider figure or a smaller font".formatted(family.name()));
    }
    List<Area> blocks = new ArrayList<>();
    for (Stand stand : stands) {
      double angle = Math.toRadians(stand.angle());
      blocks.add(
          new Area(
              x + r * Math.cos(angle) - side / 2,
              y + r * Math.sin(angle) - height / 2,
              side,
              height));
    }
    circle(x, y, r, blocks);
    for (int k = 0; k < blocks.size(); k++) {
      Head head = Head.of(layer, family, stands.get(k).member(), pictures);
      Area block = blocks.get(k);
      Area square = Drawing.square(block.x(), block.y(), side);
      if (stands.get(k).again()) {
        drawing.faint(() -> head.draw(drawing, square));
      } else {
        head.draw(drawing, square);
      }
      if (labelled && !stands.get(k).again()) {
        new FamilyStrip(drawing, pictures)
            .labels(head, block.middleX(), block.y() + side, Math.max(side, WIDE * size));
      }
    }
    boolean names = !labelled && 2 * within * Math.sin(Math.toRadians(degrees) / 2) >= NAME * size;
    if (names) {
      stands.forEach(stand -> name(family, stand, x, y, within));
    }
    return names ? within - size : r - half;
  }

  /** The name of a unit within the circle, where there is no room below the pictures. */
  private void name(Family family, Stand stand, double x, double y, double radius) {
    if (stand.again() || stand.member().hole()) {
      return;
    }
    double angle = Math.toRadians(stand.angle());
    double size = drawing.small();
    drawing.centred(
        Words.unit(stand.member(), family),
        x + radius * Math.cos(angle),
        y + radius * Math.sin(angle) + 0.35 * size,
        size,
        drawing.ink().text(),
        NAME * size);
  }

  /** The side of a picture that keeps it and its labels off a neighbour; may be nothing. */
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

  /** A circle that does not run through pictures or names. */
  private void circle(double x, double y, double r, List<Area> blocks) {
    List<Double> piece = new ArrayList<>();
    for (double degrees = 0; degrees <= 360; degrees += PIECE) {
      double px = x + r * Math.cos(Math.toRadians(degrees));
      double py = y + r * Math.sin(Math.toRadians(degrees));
      boolean free =
          blocks.stream()
              .noneMatch(
                  of -> px >= of.x() && px <= of.right() && py >= of.y() && py <= of.bottom());
      if (free) {
        piece.add(px);
        piece.add(py);
      }
      if (piece.size() >= 4 && (!free || degrees + PIECE > 360)) {
        drawing.add(new Mark.Line(piece, false, drawing.ink().faint(), 0.5, 0));
      }
      if (!free) {
        piece.clear();
      }
    }
  }

  private void arrow(double x, double y, double reach, double angle) {
    double dx = reach * Math.cos(Math.toRadians(angle));
    double dy = reach * Math.sin(Math.toRadians(angle));
    drawing.add(Mark.Line.arrow(x, y, x + dx, y + dy, drawing.ink().quiet(), 0.5));
  }

  private static double closest(List<Stand> stands) {
    double closest = 180;
    for (int a = 0; a < stands.size(); a++) {
      for (int b = 0; b < a; b++) {
        double apart = Element.distance(stands.get(a).angle(), stands.get(b).angle());
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
