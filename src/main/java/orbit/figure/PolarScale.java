package orbit.figure;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/**
 * A disc in a plot: 0° right, clockwise, zero in its centre. As PolarPlot places it, but not
 * rounded to whole numbers.
 *
 * @param most response at the rim
 */
record PolarScale(double centreX, double centreY, double radius, double most) {

  static PolarScale in(Rectangle2D area, double margin, double most) {
    double side = Math.min(area.getWidth(), area.getHeight()) - 2 * margin;
    return new PolarScale(area.getCenterX(), area.getCenterY(), Math.max(1, side / 2), most);
  }

  Point2D at(double degrees, double response) {
    double length = radius * Math.clamp(response / most, 0, 1);
    double angle = Math.toRadians(degrees);
    return new Point2D.Double(
        centreX + length * Math.cos(angle), centreY + length * Math.sin(angle));
  }
}
