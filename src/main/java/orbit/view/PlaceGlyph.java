package orbit.view;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import orbit.family.Arrangement;
import orbit.family.Family;
import orbit.family.Member;
import orbit.family.Place;
import orbit.symmetry.Action;
import orbit.symmetry.Element;
import orbit.symmetry.Group;

/**
 * A place as a small sign: an arrow for an angle (0° points right, clockwise on the screen), a line
 * with two heads where a half turn changes nothing, a flag that a mirror flips, a disc for a hue, a
 * ring for what nothing changes, a dot as large as its scale, a dashed square for a hole.
 */
sealed interface PlaceGlyph {

  /**
   * @param arrow direction in degrees; none where the group does not rotate
   * @param bothWays whether the opposite direction is the same place
   * @param flag whether the group mirrors
   * @param mirrored whether the place is mirrored
   * @param hue in degrees; none where the group does not turn hues
   */
  record Moved(
      List<Double> arrow, boolean bothWays, boolean flag, boolean mirrored, List<Double> hue)
      implements PlaceGlyph {}

  record Invariant() implements PlaceGlyph {}

  /**
   * @param share of the largest scale of the chain
   */
  record Scaled(double share) implements PlaceGlyph {}

  record Named() implements PlaceGlyph {}

  record Hole() implements PlaceGlyph {}

  static PlaceGlyph of(Family family, Member member) {
    if (member.hole()) {
      return new Hole();
    }
    return switch (member.place()) {
      case Place.OnOrbit(Element element) -> of(family, element);
      case Place.Scale(double ratio) -> new Scaled(ratio / largestScale(family));
      case Place.Variant variant -> new Named();
    };
  }

  /** An element in words that name each action of a group, as {@code 90° hue 0°}. */
  static String words(Group group, Element element) {
    List<String> words = new ArrayList<>();
    boolean turns = group.step(Action.ROTATION) < 360 || element.rotation() != 0;
    boolean mirrors = group.step(Action.MIRROR) < 360;
    if (turns) {
      words.add(Element.rotation(element.rotation()).toString());
    }
    if (element.mirrored()) {
      words.add("mirrored");
    } else if (mirrors && !turns) {
      words.add("as is");
    }
    if (group.step(Action.HUE) < 360 || element.hue() != 0) {
      words.add("hue " + Element.rotation(element.hue()));
    }
    return words.isEmpty() ? element.toString() : String.join(" ", words);
  }

  static PlaceGlyph of(Family family, Element element) {
    return switch (family.arrangement()) {
      case Arrangement.OnOrbit on when !family.isInvariant() -> moved(family, element);
      case Arrangement.OnOrbit on -> new Invariant();
      case Arrangement.Chain chain -> new Named();
      case Arrangement.Variants variants -> new Named();
    };
  }

  private static PlaceGlyph moved(Family family, Element element) {
    Group group = family.group();
    List<Double> arrow = new ArrayList<>();
    List<Double> hue = new ArrayList<>();
    boolean every = false;
    boolean half = false;
    for (int h : family.stabilizer().elements().toArray()) {
      Element fixed = group.element(h);
      boolean turnsOnly = !fixed.mirrored() && fixed.hue() == 0;
      half |= turnsOnly && fixed.rotation() == 180;
      every |=
          turnsOnly && fixed.rotation() != 0 && fixed.rotation() == group.step(Action.ROTATION);
    }
    if (group.step(Action.ROTATION) < 360 && !(every && group.step(Action.ROTATION) < 180)) {
      arrow.add(element.rotation());
    }
    if (group.step(Action.HUE) < 360) {
      hue.add(element.hue());
    }
    boolean flag = group.step(Action.MIRROR) < 360;
    return new Moved(List.copyOf(arrow), half, flag, element.mirrored(), List.copyOf(hue));
  }

  private static double largestScale(Family family) {
    return family.members().stream()
        .mapToDouble(m -> m.place() instanceof Place.Scale(double ratio) ? ratio : 0)
        .max()
        .orElse(1);
  }

  /** Draws within a square about a centre. */
  default void draw(GraphicsContext g, double x, double y, double size, Color ink) {
    g.save();
    g.translate(x, y);
    g.setStroke(ink);
    g.setFill(ink);
    g.setLineWidth(Math.max(1, size / 14));
    g.setLineCap(StrokeLineCap.ROUND);
    double r = size / 2 - 0.5;
    switch (this) {
      case Moved moved -> drawMoved(g, moved, r);
      case Invariant invariant -> {
        g.strokeOval(-0.7 * r, -0.7 * r, 1.4 * r, 1.4 * r);
        g.fillOval(-0.15 * r, -0.15 * r, 0.3 * r, 0.3 * r);
      }
      case Scaled(double share) -> {
        double dot = Math.max(1, 0.8 * r * Math.clamp(share, 0, 1));
        g.fillOval(-dot, -dot, 2 * dot, 2 * dot);
      }
      case Named named -> g.fillRect(-0.3 * r, -0.3 * r, 0.6 * r, 0.6 * r);
      case Hole hole -> {
        g.setLineDashes(size / 6, size / 6);
        g.strokeRect(-0.7 * r, -0.7 * r, 1.4 * r, 1.4 * r);
      }
    }
    g.restore();
  }

  private static void drawMoved(GraphicsContext g, Moved moved, double r) {
    Color ink = (Color) g.getStroke();
    for (double hue : moved.hue()) {
      double disc = moved.arrow().isEmpty() ? 0.75 * r : r;
      g.setFill(Color.hsb(hue, 0.75, 0.9));
      g.fillOval(-disc, -disc, 2 * disc, 2 * disc);
      // an arrow must be told from every hue
      g.setStroke(moved.arrow().isEmpty() ? ink.deriveColor(0, 1, 1, 0.35) : Color.BLACK);
      g.setFill(g.getStroke());
      if (moved.arrow().isEmpty()) {
        g.setLineWidth(1);
        g.strokeOval(-disc, -disc, 2 * disc, 2 * disc);
      }
    }
    for (double angle : moved.arrow()) {
      g.rotate(angle);
      arrow(g, moved.hue().isEmpty() ? r : 0.75 * r, moved.bothWays());
      if (moved.flag()) {
        // on the left of the arrow's way unless mirrored
        double side = moved.mirrored() ? 1 : -1;
        double[] xs = {-0.75 * r, -0.75 * r, -0.1 * r};
        g.fillPolygon(xs, new double[] {0, side * 0.65 * r, 0}, 3);
      }
    }
    if (moved.arrow().isEmpty() && moved.flag()) {
      g.setStroke(ink);
      g.setFill(ink);
      double to = moved.mirrored() ? -1 : 1;
      g.strokeLine(-0.45 * to * r, -0.8 * r, -0.45 * to * r, 0.8 * r);
      double[] xs = {-0.45 * to * r, 0.7 * to * r, -0.45 * to * r};
      g.fillPolygon(xs, new double[] {-0.8 * r, -0.4 * r, 0.1 * r}, 3);
    }
  }

  private static void arrow(GraphicsContext g, double r, boolean bothWays) {
    double head = 0.42 * r;
    g.strokeLine(bothWays ? -r + head : -0.85 * r, 0, r - head, 0);
    g.fillPolygon(
        new double[] {r, r - 1.4 * head, r - 1.4 * head}, new double[] {0, -head, head}, 3);
    if (bothWays) {
      double[] xs = {-r, -r + 1.4 * head, -r + 1.4 * head};
      g.fillPolygon(xs, new double[] {0, -head, head}, 3);
    }
  }
}
