package orbit.figure;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/**
 * A disc in a plot: 0° right, clockwise, zero in its centre.
 *
 * @param most response at the rim
 */
record PolarScale(double centreX, double centreY, double radius, double most) {

  /** As large as it can be with labels of angles round it. */
  static PolarScale in(Rectangle2D area, double most, PlotStyle style) {
    double across = area.getWidth() / 2 - 3 * style.size();
    double down = area.getHeight() / 2 - 1.7 * style.size();
    double radius = Math.max(1, Math.min(across, down));
    return new PolarScale(area.getCenterX(), area.getCenterY(), radius, most);
  }

  Point2D at(double degrees, double response) {
    double length = radius * Math.clamp(response / most, 0, 1);
    double angle = Math.toRadians(degrees);
    return new Point2D.Double(
        centreX + length * Math.cos(angle), centreY + length * Math.sin(angle));
  }
}
