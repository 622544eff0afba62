package orbit.figure.kind;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import orbit.figure.sheet.Pixels;

/** A folder of pictures of units named {@code LAYER_UNIT.png} or {@code .jpg}. */
public final class PictureFolder implements UnitPictures {

  private static final List<String> ENDS = List.of(".png", ".jpg", ".jpeg");

  /** Pixels along a side; larger ones are no thumbnails. */
  private static final int MOST = 2048;

  private final Path folder;
  private final Map<String, Optional<Pixels>> known = new HashMap<>();

  /**
   * @throws IOException if there is no such folder
   */
  public PictureFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException(folder + ": there is no such folder of pictures; check the name.");
    }
    this.folder = folder;
  }

  @Override
  public Optional<Pixels> picture(String layer, int unit) {
    return known.computeIfAbsent(fileName(layer, unit), this::read);
  }

  /** A unit's name as that of a file, without its end: what no file may be called by is a dash. */
  public static String fileName(String layer, int unit) {
    return layer.replaceAll("[/\\\\:*?\"<>|]", "-") + "_" + unit;
  }

  /** A picture that is missing or broken leaves its place to the placeholder. */
  private Optional<Pixels> read(String name) {
    for (String end : ENDS) {
      Path file = folder.resolve(name + end);
      if (Files.isRegularFile(file)) {
        return image(file);
      }
    }
    return Optional.empty();
  }

  private static Optional<Pixels> image(Path file) {
    ImageIO.setUseCache(false);
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width > MOST || height > MOST) {
          return Optional.empty();
        }
        BufferedImage image = reader.read(0);
        return Optional.of(
            new Pixels(width, height, image.getRGB(0, 0, width, height, null, 0, width)));
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException broken) {
      // the readers of the JDK throw either for a broken file
      return Optional.empty();
    }
  }
}
