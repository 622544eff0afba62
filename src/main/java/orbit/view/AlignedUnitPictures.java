package orbit.view;

import java.awt.Color;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import orbit.symmetry.Element;

/**
 * The pictures of a family, each turned back by its place: {@code K(g x)} for a unit at {@code g},
 * its hue shifted back; on a disc, whose rim does not tell how far it was turned.
 */
final class AlignedUnitPictures implements UnitPictures {

  private final UnitPictures source;
  private final String layer;
  private final Map<Integer, Element> places;
  private final Map<Integer, Map<Image, Image>> turned = new HashMap<>();

  AlignedUnitPictures(UnitPictures source, String layer, Map<Integer, Element> places) {
    this.source = source;
    this.layer = layer;
    this.places = Map.copyOf(places);
  }

  @Override
  public boolean has(String named, int unit) {
    return source.has(named, unit);
  }

  @Override
  public Optional<Image> picture(String named, int unit) {
    Optional<Image> picture = source.picture(named, unit);
    Element place = places.get(unit);
    return named.equals(layer) && place != null
        ? picture.map(image -> turned(unit, image, place))
        : picture;
  }

  private Image turned(int unit, Image image, Element place) {
    Map<Image, Image> known = turned.computeIfAbsent(unit, u -> new IdentityHashMap<>());
    Image before = known.get(image);
    if (before != null) {
      return before;
    }
    // a preview that was refined is not shown again
    known.clear();
    Image now = back(image, place);
    known.put(image, now);
    return now;
  }

  /** The middle square of the picture, turned back. */
  static Image back(Image image, Element place) {
    int width = (int) image.getWidth();
    int side = (int) Math.min(width, image.getHeight());
    int left = (width - side) / 2;
    int top = ((int) image.getHeight() - side) / 2;
    int[] pixels = new int[side * side];
    image
        .getPixelReader()
        .getPixels(left, top, side, side, PixelFormat.getIntArgbInstance(), pixels, 0, side);
    return PixelImage.of(back(pixels, side, place), side, side, 1);
  }

  /** The same for pixels {@code 0xAARRGGBB} of a square. */
  static int[] back(int[] pixels, int side, Element place) {
    double angle = Math.toRadians(place.rotation());
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    double centre = (side - 1) / 2.0;
    double radius = side / 2.0;
    float hue = (float) (place.hue() / 360);
    int[] target = new int[side * side];
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        double x = column - centre;
        double y = row - centre;
        double inside = radius - Math.hypot(x, y);
        if (inside <= 0) {
          continue;
        }
        double mirrored = place.mirrored() ? -x : x;
        // y runs down, so a clockwise turn is x' = x cos - y sin
        int rgb =
            between(
                pixels, side, mirrored * cos - y * sin + centre, mirrored * sin + y * cos + centre);
        int alpha = (int) Math.round(255 * Math.min(1, inside));
        target[row * side + column] = alpha << 24 | (hue == 0 ? rgb : shifted(rgb, hue)) & 0xffffff;
      }
    }
    return target;
  }

  private static int between(int[] pixels, int side, double x, double y) {
    double right = Math.clamp(x, 0, side - 1.0);
    double below = Math.clamp(y, 0, side - 1.0);
    int column = Math.min(side - 2, (int) right);
    int row = Math.min(side - 2, (int) below);
    if (side < 2) {
      return pixels[0];
    }
    double a = right - column;
    double b = below - row;
    int rgb = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      double upper =
          (1 - a) * part(pixels[row * side + column], shift)
              + a * part(pixels[row * side + column + 1], shift);
      double lower =
          (1 - a) * part(pixels[(row + 1) * side + column], shift)
              + a * part(pixels[(row + 1) * side + column + 1], shift);
      rgb |= (int) Math.round((1 - b) * upper + b * lower) << shift;
    }
    return rgb;
  }

  private static int part(int pixel, int shift) {
    return pixel >> shift & 0xff;
  }

  private static int shifted(int rgb, float hue) {
    float[] hsv = Color.RGBtoHSB(part(rgb, 16), part(rgb, 8), part(rgb, 0), null);
    float turned = hsv[0] - hue;
    float wheel = turned < 0 ? turned + 1 : turned;
    // what rounding makes a whole turn would come out black
    return Color.HSBtoRGB(wheel >= 1 ? 0 : wheel, hsv[1], hsv[2]);
  }

  @Override
  public boolean isUnreadable(String named, int unit) {
    return source.isUnreadable(named, unit);
  }

  @Override
  public Optional<String> origin(String named, int unit) {
    return source.origin(named, unit);
  }

  @Override
  public ReadOnlyIntegerProperty arrivalsProperty() {
    return source.arrivalsProperty();
  }
}
