package orbit.figure;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import orbit.network.AtomicFile;

/** Writes pixels as a PNG file. */
public final class PngFile {

  private PngFile() {}

  /**
   * @param argb width x height pixels, row by row, not premultiplied
   */
  public static void write(Path file, int width, int height, int[] argb) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, width, height, argb, 0, width);
    // ImageIO would keep a cache file for each picture
    ImageIO.setUseCache(false);
    AtomicFile.write(
        file,
        out -> {
          if (!ImageIO.write(image, "png", out)) {
            throw new IOException("this Java has no PNG writer");
          }
        });
  }
}
