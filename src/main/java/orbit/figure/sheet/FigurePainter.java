package orbit.figure.sheet;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import orbit.figure.Typeface;

/** Paints marks, the same on screen and in every file. */
final class FigurePainter {

  private final Graphics2D target;

  FigurePainter(Graphics2D target) {
    this.target = target;
  }

  void paint(Figure figure) {
    Graphics2D g = (Graphics2D) target.create();
    try {
      g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      g.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      g.setRenderingHint(
          RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
      g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      if (figure.paper() >>> 24 != 0) {
        g.setColor(new Color(figure.paper(), true));
        g.fill(new Rectangle2D.Double(0, 0, figure.width(), figure.height()));
      }
      figure.marks().forEach(mark -> paint(g, mark));
    } finally {
      g.dispose();
    }
  }

  private static void paint(Graphics2D g, Mark mark) {
    switch (mark) {
      case Mark.Raster raster -> raster(g, raster);
      case Mark.Box box ->
          shape(
              g, rectangle(box.area()), box.fill(), box.line(), stroke(box.width(), box.dashed()));
      case Mark.Oval oval ->
          shape(
              g,
              ellipse(oval.area()),
              oval.fill(),
              oval.line(),
              stroke(oval.width(), oval.dashed()));
      case Mark.Line line -> line(g, line);
      case Mark.Text text -> text(g, text);
      case Mark.Plot plot -> plot(g, plot);
    }
  }

  private static void raster(Graphics2D g, Mark.Raster raster) {
    Pixels pixels = raster.pixels();
    Area area = raster.area();
    BufferedImage image =
        raster.smooth() ? Images.of(pixels) : Images.squares(pixels, area.width() / pixels.width());
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION,
        raster.smooth()
            ? RenderingHints.VALUE_INTERPOLATION_BICUBIC
            : RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    AffineTransform place = AffineTransform.getTranslateInstance(area.x(), area.y());
    place.scale(area.width() / image.getWidth(), area.height() / image.getHeight());
    g.drawImage(image, place, null);
  }

  private static void shape(Graphics2D g, Shape shape, int fill, int line, BasicStroke stroke) {
    if (fill >>> 24 != 0) {
      g.setColor(new Color(fill, true));
      g.fill(shape);
    }
    if (line >>> 24 != 0) {
      g.setColor(new Color(line, true));
      g.setStroke(stroke);
      g.draw(shape);
    }
  }

  private static BasicStroke stroke(double width, boolean dashed) {
    float w = (float) width;
    float[] dashes = {3 * w + 0.5f, 2 * w + 0.5f};
    return new BasicStroke(
        w, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dashed ? dashes : null, 0);
  }

  private static void line(Graphics2D g, Mark.Line line) {
    List<Double> at = line.points();
    int n = at.size();
    double dx = at.get(n - 2) - at.get(n - 4);
    double dy = at.get(n - 1) - at.get(n - 3);
    double length = Math.max(1e-9, Math.hypot(dx, dy));
    double head = line.head();
    // the line ends within the head, not before its tip
    double endX = at.get(n - 2) - dx / length * head * 0.7;
    double endY = at.get(n - 1) - dy / length * head * 0.7;
    Path2D path = new Path2D.Double();
    path.moveTo(at.get(0), at.get(1));
    if (line.bent()) {
      path.curveTo(at.get(2), at.get(3), at.get(4), at.get(5), endX, endY);
    } else {
      for (int p = 2; p < n - 2; p += 2) {
        path.lineTo(at.get(p), at.get(p + 1));
      }
      path.lineTo(endX, endY);
    }
    g.setColor(new Color(line.colour(), true));
    g.setStroke(stroke(line.width(), false));
    g.draw(path);
    if (head > 0) {
      g.fill(head(at.get(n - 2), at.get(n - 1), dx / length * head, dy / length * head));
    }
  }

  private static Shape head(double x, double y, double dx, double dy) {
    Path2D head = new Path2D.Double();
    head.moveTo(x, y);
    head.lineTo(x - dx - 0.4 * dy, y - dy + 0.4 * dx);
    head.lineTo(x - dx + 0.4 * dy, y - dy - 0.4 * dx);
    head.closePath();
    return head;
  }

  private static void text(Graphics2D g, Mark.Text text) {
    if (text.text().isBlank()) {
      return;
    }
    AffineTransform before = g.getTransform();
    g.translate(text.x(), text.y());
    if (!text.upright()) {
      g.rotate(-Math.PI / 2);
    }
    Font font = Typeface.FIGURES.deriveFont((float) text.size());
    g.setFont(font);
    g.setColor(new Color(text.colour(), true));
    g.drawString(text.text(), (float) -text.before(), 0f);
    g.setTransform(before);
  }

  private static void plot(Graphics2D g, Mark.Plot plot) {
    Graphics2D own = (Graphics2D) g.create();
    try {
      own.translate(plot.area().x(), plot.area().y());
      plot.plot().paint(own, plot.area().width(), plot.area().height(), plot.style());
    } finally {
      own.dispose();
    }
  }

  private static Rectangle2D rectangle(Area area) {
    return new Rectangle2D.Double(area.x(), area.y(), area.width(), area.height());
  }

  private static Ellipse2D ellipse(Area area) {
    return new Ellipse2D.Double(area.x(), area.y(), area.width(), area.height());
  }
}
