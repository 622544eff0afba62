package orbit.format;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import orbit.network.Batch;
import orbit.network.FileProblem;
import orbit.network.Shape;
import orbit.network.ValueRange;

/** Decodes PNG and JPEG without a window. */
final class PixelReader {

  /** Of a picture's size, which row and column is read, such as every third. */
  interface Step {
    int of(int height, int width);
  }

  static final Step EVERY = (height, width) -> 1;

  private static final float BACKGROUND = 0.5f;

  private PixelReader() {}

  /**
   * @throws FileProblem if it is no such picture, too large or broken
   */
  static Batch read(Path file, int channels, ValueRange range, Step step) throws IOException {
    ByteSource.check(file, "a picture");
    if (channels != 1 && channels != 3) {
      throw new FileProblem(
          "",
          "a picture has 1 or 3 channels, the model takes " + channels,
          "open a NumPy array of that many channels");
    }
    BufferedImage image;
    try {
      image = decoded(file, step);
    } catch (IOException | RuntimeException broken) {
      if (broken instanceof FileProblem problem) {
        throw problem;
      }
      throw broken();
    }
    Shape shape = new Shape(channels, image.getHeight(), image.getWidth());
    return Batch.of(shape, values(image, channels, range));
  }

  private static BufferedImage decoded(Path file, Step step) throws IOException {
    try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      while (readers.hasNext()) {
        ImageReader reader = readers.next();
        try {
          String format = reader.getFormatName().toLowerCase(Locale.ROOT);
          if (format.equals("png") || format.equals("jpeg")) {
            return decoded(reader, in, step);
          }
        } finally {
          reader.dispose();
        }
      }
    }
    throw new FileProblem("", "this is not a picture", "open a PNG, a JPEG or a NumPy array");
  }

  private static BufferedImage decoded(ImageReader reader, ImageInputStream in, Step step)
      throws IOException {
    AtomicBoolean cut = new AtomicBoolean();
    reader.addIIOReadWarningListener(
        (source, warning) -> {
          String text = warning.toLowerCase(Locale.ROOT);
          // the JDK's words: it fills the rest with grey and goes on
          if (text.contains("truncated") || text.contains("premature end")) {
            cut.set(true);
          }
        });
    reader.setInput(in, true, true);
    // before anything is decoded
    int height = reader.getHeight(0);
    int width = reader.getWidth(0);
    int every = step.of(height, width);
    PictureFile.checkSize(Math.ceilDiv(height, every), Math.ceilDiv(width, every));
    ImageReadParam some = reader.getDefaultReadParam();
    some.setSourceSubsampling(every, every, every / 2, every / 2);
    BufferedImage image = reader.read(0, some);
    if (cut.get()) {
      throw broken();
    }
    return image;
  }

  private static FileProblem broken() {
    return new FileProblem("", "the picture is broken or ends too early", "save it again as PNG");
  }

  private static float[] values(BufferedImage image, int channels, ValueRange range) {
    int height = image.getHeight();
    int width = image.getWidth();
    int size = height * width;
    float[] values = new float[channels * size];
    double[] colour = new double[4];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        read(image, x, y, colour);
        int pixel = y * width + x;
        if (channels == 1) {
          values[pixel] = mapped((colour[0] + colour[1] + colour[2]) / 3, colour[3], range, 0);
        } else {
          for (int c = 0; c < 3; c++) {
            double seen = colour[range.blueFirst() ? 2 - c : c];
            values[c * size + pixel] = mapped(seen, colour[3], range, c);
          }
        }
      }
    }
    return values;
  }

  private static float mapped(double value, double alpha, ValueRange range, int channel) {
    return (float) range.value(channel, value * alpha + BACKGROUND * (1 - alpha));
  }

  /** Red, green, blue, alpha from 0 to 1. */
  private static void read(BufferedImage image, int x, int y, double[] colour) {
    ColorModel model = image.getColorModel();
    if (model instanceof IndexColorModel) {
      int argb = model.getRGB(image.getRaster().getDataElements(x, y, null));
      for (int c = 0; c < 4; c++) {
        colour[c] = (argb >> (c == 3 ? 24 : 16 - 8 * c) & 255) / 255.0;
      }
      return;
    }
    // not getRGB, which brightens grey pictures
    Raster raster = image.getRaster();
    int colours = model.getNumColorComponents();
    for (int c = 0; c < 3; c++) {
      colour[c] = sample(raster, model, x, y, colours == 1 ? 0 : c);
    }
    colour[3] = model.hasAlpha() ? sample(raster, model, x, y, colours) : 1;
  }

  private static double sample(Raster raster, ColorModel model, int x, int y, int band) {
    return raster.getSample(x, y, band) / (double) ((1 << model.getComponentSize(band)) - 1);
  }
}
