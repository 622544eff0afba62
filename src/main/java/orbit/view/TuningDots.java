package orbit.view;

import java.awt.geom.Point2D;
import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import orbit.figure.AngleColours;
import orbit.figure.PlotFrame;
import orbit.figure.TuningPlot;

/** Dots drawn above the picture of a plot. */
final class TuningDots {

  private static final int FEW = 40;

  private final Canvas canvas = new Canvas();
  private int drawn;

  TuningDots() {
    canvas.setMouseTransparent(true);
  }

  Canvas canvas() {
    return canvas;
  }

  /** How many were drawn last. */
  int drawn() {
    return drawn;
  }

  /**
   * @param wide width on screen; the frame may be of another size
   */
  void draw(
      TuningPlot plot,
      PlotFrame frame,
      List<TuningDot> dots,
      boolean dark,
      double wide,
      double high) {
    clear(wide, high);
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.setStroke(MatrixPalette.of(dark).header());
    g.setLineWidth(1);
    for (TuningDot dot : dots) {
      boolean heat = plot instanceof TuningPlot.Heat;
      boolean known = heat || (dot.index() >= 0 && dot.index() < frame.units().size());
      Optional<Point2D> place = known ? place(frame, dot) : Optional.empty();
      if (place.isPresent()) {
        double x = place.get().getX() * wide / frame.width();
        double y = place.get().getY() * high / frame.height();
        if (heat) {
          ring(g, x, y);
        } else {
          disc(g, x, y, plot, frame, dot.index(), dark);
        }
        drawn++;
      }
    }
  }

  void clear(double wide, double high) {
    canvas.setWidth(wide);
    canvas.setHeight(high);
    canvas.getGraphicsContext2D().clearRect(0, 0, wide, high);
    drawn = 0;
  }

  private static Optional<Point2D> place(PlotFrame frame, TuningDot dot) {
    return dot.response().isPresent()
        ? frame.at(dot.position(), dot.response().getAsDouble())
        : frame.where(dot.index(), dot.position());
  }

  private static void disc(
      GraphicsContext g,
      double x,
      double y,
      TuningPlot plot,
      PlotFrame frame,
      int index,
      boolean dark) {
    boolean some = plot.highlighted().isPresent();
    boolean front = some && plot.highlighted().getAsInt() == frame.units().get(index);
    double r = front ? 5 : frame.units().size() <= FEW ? 4 : 2.5;
    int argb = AngleColours.argb(plot.colours().get(index), dark);
    double alpha = some && !front ? 0.5 : 1;
    g.setFill(Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff, alpha));
    g.fillOval(x - r, y - r, 2 * r, 2 * r);
    g.strokeOval(x - r, y - r, 2 * r, 2 * r);
  }

  /** On colours of all kinds: dark within light. */
  private static void ring(GraphicsContext g, double x, double y) {
    g.save();
    for (int layer = 0; layer < 2; layer++) {
      g.setStroke(layer == 0 ? Color.WHITE : Color.BLACK);
      g.setLineWidth(layer == 0 ? 4 : 1.5);
      g.strokeOval(x - 6, y - 6, 12, 12);
    }
    g.restore();
  }
}
