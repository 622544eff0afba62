package orbit.figure.sheet;

/** A rectangle on the sheet, in points. */
public record Area(double x, double y, double width, double height) {

  /**
   * @throws IllegalArgumentException if a side is negative or anything no finite number
   */
  public Area {
    boolean finite = Double.isFinite(x + y + width + height);
    if (!finite || width < 0 || height < 0) {
      throw new IllegalArgumentException(
          "no such area: %s, %s, %s x %s".formatted(x, y, width, height));
    }
  }

  public double right() {
    return x + width;
  }

  public double bottom() {
    return y + height;
  }

  public double middleX() {
    return x + width / 2;
  }

  public double middleY() {
    return y + height / 2;
  }

  /** Smaller by a margin on every side, at most to nothing. */
  public Area inset(double margin) {
    double across = Math.min(margin, width / 2);
    double down = Math.min(margin, height / 2);
    return new Area(x + across, y + down, width - 2 * across, height - 2 * down);
  }

  /** Whether another lies within, up to a hair. */
  public boolean holds(Area other) {
    double hair = 0.01;
    return other.x >= x - hair
        && other.y >= y - hair
        && other.right() <= right() + hair
        && other.bottom() <= bottom() + hair;
  }

  /** Whether both share more than a hair. */
  public boolean meets(Area other) {
    double hair = 0.01;
    return other.x < right() - hair
        && x < other.right() - hair
        && other.y < bottom() - hair
        && y < other.bottom() - hair;
  }
}
