package orbit.figure.sheet;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** A figure as PNG: pixels, how many of them there are in an inch, and the provenance as text. */
final class PngFigure {

  /** Pixels of the largest picture. */
  private static final double MOST = 1 << 27;

  /** Signature and header, after which further chunks may stand. */
  private static final int HEAD = 33;

  private PngFigure() {}

  /**
   * @param pixelsPerInch 72 makes a pixel of a point
   * @throws IllegalArgumentException if that makes no picture or one beyond measure
   */
  static BufferedImage image(Figure figure, double pixelsPerInch) {
    double scale = pixelsPerInch / 72;
    double across = Math.ceil(figure.width() * scale - 1e-6);
    double down = Math.ceil(figure.height() * scale - 1e-6);
    if (!(across >= 1 && down >= 1 && across * down <= MOST)) {
      throw new IllegalArgumentException(
          "a picture cannot have %.0f x %.0f pixels; choose another resolution"
              .formatted(across, down));
    }
    BufferedImage image = new BufferedImage((int) across, (int) down, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    try {
      g.scale(scale, scale);
      figure.paint(g);
    } finally {
      g.dispose();
    }
    return image;
  }

  static void write(Figure figure, double pixelsPerInch, OutputStream out) throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    writeImage(image(figure, pixelsPerInch), plain);
    byte[] png = plain.toByteArray();
    out.write(png, 0, HEAD);
    int perMetre = (int) Math.round(pixelsPerInch / 0.0254);
    ByteBuffer size = ByteBuffer.wrap(new byte[9]);
    size.putInt(perMetre).putInt(perMetre).put((byte) 1);
    out.write(chunk("pHYs", size.array()));
    String text = Provenance.NAME + "\0" + figure.provenance().text();
    out.write(chunk("tEXt", text.getBytes(StandardCharsets.ISO_8859_1)));
    out.write(png, HEAD, png.length - HEAD);
  }

  static void writeImage(RenderedImage image, OutputStream out) throws IOException {
    // ImageIO would keep a cache file for each picture
    ImageIO.setUseCache(false);
    if (!ImageIO.write(image, "png", out)) {
      throw new IOException("this Java has no PNG writer");
    }
  }

  private static byte[] chunk(String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(data);
    byte[] chunk = new byte[data.length + 12];
    ByteBuffer.wrap(chunk).putInt(data.length).put(name).put(data).putInt((int) sum.getValue());
    return chunk;
  }
}
