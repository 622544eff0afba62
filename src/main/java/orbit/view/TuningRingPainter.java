package orbit.view;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Draws a ring: what stays while the stimulus turns below what moves. */
final class TuningRingPainter {

  /** Places beyond which only the selected unit is numbered. */
  private static final int MOST_NUMBERED = 100;

  /** Degrees by which a bar may be off its place before a stroke leads back to it. */
  private static final double NEAR = 1;

  /** Pieces of the stroke that winds along the ring. */
  private static final int LEADER = 8;

  private static final double NUMBER_OFF = 11;
  private static final double LINE = 12;

  private final Canvas still = new Canvas();
  private final Canvas moving = new Canvas();
  private final HeaderText text = new HeaderText();
  private int numbered;

  List<Canvas> canvases() {
    return List.of(still, moving);
  }

  void resize(double width, double height) {
    for (Canvas canvas : canvases()) {
      canvas.setWidth(width);
      canvas.setHeight(height);
    }
  }

  /** How many numbers were written last. */
  int numbered() {
    return numbered;
  }

  void drawPlaces(TuningRingShape shape, OptionalInt selected, boolean dark) {
    GraphicsContext g = cleared(still);
    MatrixPalette palette = MatrixPalette.of(dark);
    circles(g, shape, palette);
    for (int place = 0; place < shape.places().size(); place++) {
      OptionalInt unit = shape.places().get(place).unit();
      for (int round = 0; round < shape.rounds(); round++) {
        if (unit.isEmpty()) {
          hole(g, shape, place, round, palette);
        } else {
          leader(g, shape, place, round, palette);
        }
      }
    }
    select(g, shape, selected, palette);
    numbers(g, shape, selected, palette);
  }

  void drawBars(
      TuningRingShape shape, double[] values, double maximum, OptionalDouble needle, boolean dark) {
    GraphicsContext g = cleared(moving);
    for (int place = 0; place < Math.min(shape.places().size(), values.length); place++) {
      if (shape.places().get(place).unit().isPresent()) {
        double share = share(values[place], maximum);
        for (int round = 0; round < shape.rounds(); round++) {
          bar(g, shape, shape.bar(place, round), share, dark);
        }
      }
    }
    needle.ifPresent(angle -> needle(g, shape, angle, MatrixPalette.of(dark)));
  }

  private static GraphicsContext cleared(Canvas canvas) {
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    return g;
  }

  private static double share(double value, double maximum) {
    return maximum > 0 && !Double.isNaN(value) ? Math.clamp(value / maximum, -1, 1) : 0;
  }

  private static void circles(GraphicsContext g, TuningRingShape shape, MatrixPalette palette) {
    g.setLineWidth(1);
    g.setStroke(palette.quiet().deriveColor(0, 1, 1, 0.35));
    circle(g, shape, shape.base() + shape.reach());
    g.setStroke(palette.quiet());
    circle(g, shape, shape.base());
  }

  private static void circle(GraphicsContext g, TuningRingShape shape, double r) {
    g.strokeOval(shape.centreX() - r, shape.centreY() - r, 2 * r, 2 * r);
  }

  private static void hole(
      GraphicsContext g, TuningRingShape shape, int place, int round, MatrixPalette palette) {
    double angle = shape.bar(place, round);
    double r = Math.min(3.5, Math.max(1.5, shape.thick() / 2));
    g.setLineWidth(1.2);
    g.setStroke(palette.quiet());
    g.setFill(palette.header());
    double x = shape.x(angle, shape.base());
    double y = shape.y(angle, shape.base());
    g.fillOval(x - r, y - r, 2 * r, 2 * r);
    g.strokeOval(x - r, y - r, 2 * r, 2 * r);
  }

  /** From where the place is to where its bar found room. */
  private static void leader(
      GraphicsContext g, TuningRingShape shape, int place, int round, MatrixPalette palette) {
    double bar = shape.bar(place, round);
    double angle = shape.angle(place, round);
    if (Math.abs(Math.IEEEremainder(bar - angle, 360)) < NEAR) {
      return;
    }
    g.setLineWidth(0.8);
    g.setStroke(palette.quiet());
    double depth = Math.min(9, shape.base() / 4);
    double off = Math.IEEEremainder(bar - angle, 360);
    double[] xs = new double[LEADER + 1];
    double[] ys = new double[LEADER + 1];
    for (int p = 0; p <= LEADER; p++) {
      double share = (double) p / LEADER;
      double radius = shape.base() - depth * (1 - share);
      xs[p] = shape.x(angle + off * share, radius);
      ys[p] = shape.y(angle + off * share, radius);
    }
    g.strokePolyline(xs, ys, LEADER + 1);
  }

  private static void bar(
      GraphicsContext g, TuningRingShape shape, double angle, double share, boolean dark) {
    if (share == 0) {
      return;
    }
    double end = shape.base() + share * shape.reach();
    double root = shape.thick() / 2;
    // inwards there is less room
    double tip = share < 0 ? root * end / shape.base() : root;
    double cos = Math.cos(Math.toRadians(angle));
    double sin = Math.sin(Math.toRadians(angle));
    double[] along = {shape.base(), end, end, shape.base()};
    double[] across = {-root, -tip, tip, root};
    double[] xs = new double[4];
    double[] ys = new double[4];
    for (int c = 0; c < 4; c++) {
      xs[c] = shape.centreX() + along[c] * cos - across[c] * sin;
      ys[c] = shape.centreY() + along[c] * sin + across[c] * cos;
    }
    g.setFill(colour(share, dark));
    g.fillPolygon(xs, ys, 4);
  }

  /** The ends of the matrix' red and blue, lighter on dark. */
  private static Color colour(double share, boolean dark) {
    return share > 0
        ? Color.web(dark ? "#e8475a" : "#ca0020")
        : Color.web(dark ? "#4a9fd6" : "#0571b0");
  }

  private static void select(
      GraphicsContext g, TuningRingShape shape, OptionalInt selected, MatrixPalette palette) {
    int place = placeOf(shape, selected);
    if (place < 0) {
      return;
    }
    g.setStroke(palette.accent());
    g.setLineWidth(1.5);
    double half = Math.max(shape.thick() / 2, 1) + 1.5;
    for (int round = 0; round < shape.rounds(); round++) {
      g.save();
      g.translate(shape.centreX(), shape.centreY());
      g.rotate(shape.bar(place, round));
      g.strokeRect(shape.base() - 2, -half, shape.reach() + 4, 2 * half);
      g.restore();
    }
  }

  private static int placeOf(TuningRingShape shape, OptionalInt selected) {
    for (int p = 0; p < shape.places().size(); p++) {
      if (selected.isPresent() && shape.places().get(p).unit().equals(selected)) {
        return p;
      }
    }
    return -1;
  }

  private static void needle(
      GraphicsContext g, TuningRingShape shape, double angle, MatrixPalette palette) {
    g.save();
    g.translate(shape.centreX(), shape.centreY());
    g.rotate(angle);
    g.setStroke(palette.text());
    g.setFill(palette.text());
    g.setLineWidth(2);
    double tip = shape.base() - 3;
    double head = Math.min(8, tip / 2);
    g.strokeLine(0, 0, tip - head, 0);
    g.fillPolygon(
        new double[] {tip, tip - head, tip - head}, new double[] {0, -head / 2, head / 2}, 3);
    g.fillOval(-3, -3, 6, 6);
    g.restore();
  }

  private void numbers(
      GraphicsContext g, TuningRingShape shape, OptionalInt selected, MatrixPalette palette) {
    g.setFont(HeaderText.FONT);
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    numbered = 0;
    List<Bounds> taken = new ArrayList<>();
    int chosen = placeOf(shape, selected);
    if (chosen >= 0) {
      g.setFill(palette.accent());
      number(g, shape, chosen, taken);
    }
    g.setFill(palette.text());
    if (shape.places().size() * shape.rounds() <= MOST_NUMBERED) {
      for (int place = 0; place < shape.places().size(); place++) {
        if (place != chosen) {
          number(g, shape, place, taken);
        }
      }
    }
  }

  /** At the outside, unless another number is there. */
  private void number(GraphicsContext g, TuningRingShape shape, int place, List<Bounds> taken) {
    OptionalInt unit = shape.places().get(place).unit();
    if (unit.isEmpty()) {
      return;
    }
    String number = Integer.toString(unit.getAsInt());
    double wide = text.width(number);
    for (int round = 0; round < shape.rounds(); round++) {
      double angle = shape.bar(place, round);
      double off = NUMBER_OFF - 6 + (wide - LINE) / 2 * Math.abs(Math.cos(Math.toRadians(angle)));
      double x = shape.x(angle, shape.base() + shape.reach() + off + LINE / 2);
      double y = shape.y(angle, shape.base() + shape.reach() + off + LINE / 2);
      double left = Math.clamp(x - wide / 2, 0, Math.max(0, shape.width() - wide));
      Bounds box = new BoundingBox(left - 1, y - LINE / 2, wide + 2, LINE);
      if (taken.stream().noneMatch(box::intersects)) {
        taken.add(box);
        g.fillText(number, left + wide / 2, y);
        numbered++;
      }
    }
  }
}
