package orbit.app;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;

/** The program's icon, drawn: a diagonal band of tiles, red in the middle and blue beside it. */
final class AppIcon {

  private static final int RED = 0xffca0020;
  private static final int LIGHT_BLUE = 0xff92c5de;
  private static final int BLUE = 0xff0571b0;
  private static final int TILES = 4;

  private AppIcon() {}

  static List<Image> images() {
    return Stream.of(32, 64, 128).map(AppIcon::image).toList();
  }

  private static Image image(int size) {
    WritableImage image = new WritableImage(size, size);
    int tile = size / TILES;
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        boolean gap = x % tile == 0 || y % tile == 0;
        int apart = Math.floorMod(x / tile - y / tile, TILES);
        int colour = apart == 0 ? RED : apart == TILES / 2 ? BLUE : LIGHT_BLUE;
        image.getPixelWriter().setArgb(x, y, gap ? 0 : colour);
      }
    }
    return image;
  }
}
