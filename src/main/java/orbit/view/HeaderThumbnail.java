package orbit.view;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;

/** A unit's picture in a header, with round corners. */
final class HeaderThumbnail {

  private HeaderThumbnail() {}

  /** Draws about a middle, as large as fits into a square. */
  static void draw(GraphicsContext g, Image picture, double x, double y, double size) {
    double scale = size / Math.max(picture.getWidth(), picture.getHeight());
    double width = picture.getWidth() * scale;
    double height = picture.getHeight() * scale;
    double corner = Math.min(4, size / 8);
    g.save();
    g.beginPath();
    double left = x - width / 2;
    double top = y - height / 2;
    g.moveTo(left + corner, top);
    g.arcTo(left + width, top, left + width, top + height, corner);
    g.arcTo(left + width, top + height, left, top + height, corner);
    g.arcTo(left, top + height, left, top, corner);
    g.arcTo(left, top, left + width, top, corner);
    g.closePath();
    g.clip();
    g.drawImage(picture, left, top, width, height);
    g.restore();
  }
}
