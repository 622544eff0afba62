package orbit.figure;

/** The pixels from (x, y) up to, not including, (x + width, y + height). */
public record PixelRectangle(int x, int y, int width, int height) {

  public boolean contains(int px, int py) {
    return px >= x && px < x + width && py >= y && py < y + height;
  }
}
