package orbit.symmetry;

import java.util.Locale;

/**
 * A transformation of the picture: mirrored left-right first if {@code mirrored}, then turned by
 * {@code rotation}, its hue shifted by {@code hue}; so {@code R_a M^m} with {@code M R_a = R_-a M}.
 *
 * <p>Elements compose whatever group they belong to, so places of two families with different
 * origins still have a relative element.
 *
 * @param rotation degrees clockwise on the screen, reduced to [0, 360)
 * @param mirrored whether left and right are exchanged before turning
 * @param hue degrees on the HSV wheel, reduced to [0, 360)
 */
public record Element(double rotation, boolean mirrored, double hue) {

  public static final Element IDENTITY = new Element(0, false, 0);

  /** Sums of rounded angles such as 51.4286 must still meet their place. */
  private static final double TOLERANCE = 0.05;

  public Element {
    if (!Double.isFinite(rotation) || !Double.isFinite(hue)) {
      throw new IllegalArgumentException("an angle must be a finite number of degrees");
    }
    rotation = reduce(rotation);
    hue = reduce(hue);
  }

  public static Element rotation(double degrees) {
    return new Element(degrees, false, 0);
  }

  public static Element hue(double degrees) {
    return new Element(0, false, degrees);
  }

  public static Element mirror() {
    return new Element(0, true, 0);
  }

  /** This after {@code first}: the product {@code this · first}. */
  public Element after(Element first) {
    double turned = mirrored ? rotation - first.rotation : rotation + first.rotation;
    return new Element(turned, mirrored != first.mirrored, hue + first.hue);
  }

  public Element inverse() {
    return new Element(mirrored ? rotation : -rotation, mirrored, -hue);
  }

  /** The relative element {@code this^-1 · other}. */
  public Element to(Element other) {
    return inverse().after(other);
  }

  /** Equal up to the rounding of angles in files. */
  public boolean near(Element other) {
    return mirrored == other.mirrored
        && distance(rotation, other.rotation) <= TOLERANCE
        && distance(hue, other.hue) <= TOLERANCE;
  }

  /** Smallest angle between two directions, in degrees, 0 to 180. */
  public static double distance(double a, double b) {
    double d = Math.abs(reduce(a - b));
    return Math.min(d, 360 - d);
  }

  private static double reduce(double degrees) {
    double r = degrees % 360;
    if (r < 0) {
      r += 360;
    }
    // -0.0 and 360 - rounding must not become a second zero
    return r >= 360 - 1e-9 ? 0 : r + 0.0;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    if (rotation != 0) {
      text.append(degrees(rotation));
    }
    if (mirrored) {
      text.append(text.isEmpty() ? "" : " ").append("mirrored");
    }
    if (hue != 0) {
      text.append(text.isEmpty() ? "" : " ").append("hue ").append(degrees(hue));
    }
    return text.isEmpty() ? "0°" : text.toString();
  }

  private static String degrees(double value) {
    double rounded = Math.round(value * 100) / 100.0;
    return (rounded == Math.rint(rounded)
            ? String.valueOf((long) rounded)
            : String.format(Locale.ROOT, "%s", rounded))
        + "°";
  }
}
