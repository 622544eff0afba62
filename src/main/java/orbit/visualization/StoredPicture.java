package orbit.visualization;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import orbit.network.AtomicFile;
import orbit.network.Shape;

/**
 * A picture as a PNG file that says what it is of: text chunks {@code orbit} (the request), {@code
 * Software}, {@code Description}, {@code value} of the objective at the last step, and {@code
 * shape} with a checksum of the pixels.
 */
public final class StoredPicture {

  private static final String FORMAT = "javax_imageio_png_1.0";

  /** Bytes before the first chunk. */
  private static final int SIGNATURE = 8;

  /** Bytes of a chunk without content. */
  private static final int EMPTY = 12;

  /** {@code tEXt}. */
  private static final int TEXT = 0x74455874;

  private static final String VALUE = "value=";

  /**
   * What a file holds.
   *
   * @param value of the objective at the last step; files of earlier versions do not tell it
   */
  public record Read(Picture picture, OptionalDouble value) {}

  private StoredPicture() {}

  /** Written whole or not at all; the same picture gives the same bytes. */
  public static void write(Path file, Visualization made, int index) throws IOException {
    byte[] bytes = bytes(made, index);
    AtomicFile.write(file, out -> out.write(bytes));
  }

  private static byte[] bytes(Visualization made, int index) throws IOException {
    Request request = made.request();
    Picture picture = made.pictures().get(index);
    Shape shape = picture.shape();
    int[] argb = picture.argb();
    boolean colour = shape.channels() == 3;
    BufferedImage image =
        new BufferedImage(
            shape.width(),
            argb.length / shape.width(),
            colour ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_BYTE_GRAY);
    if (colour) {
      image.setRGB(0, 0, shape.width(), image.getHeight(), argb, 0, shape.width());
    } else {
      // as they are, without colour management
      image.getRaster().setDataElements(0, 0, shape.width(), image.getHeight(), picture.values());
    }
    ImageIO.setUseCache(false);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      IIOMetadata about = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
      IIOMetadataNode texts = new IIOMetadataNode("tEXt");
      texts.appendChild(entry("Software", "Orbit"));
      texts.appendChild(
          entry(
              "Description",
              "Feature visualization of %s:%s"
                  .formatted(request.layer(), request.objective().label())));
      texts.appendChild(entry("orbit", key(request, index)));
      if (!made.values().isEmpty()) {
        texts.appendChild(entry("value", String.valueOf(made.values().get(index))));
      }
      texts.appendChild(entry("shape", sum(picture)));
      IIOMetadataNode root = new IIOMetadataNode(FORMAT);
      root.appendChild(texts);
      about.mergeTree(FORMAT, root);
      writer.setOutput(out);
      writer.write(new IIOImage(image, List.of(), about));
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static String key(Request request, int index) {
    return request.text() + "; picture " + index;
  }

  private static String sum(Picture picture) {
    java.util.zip.CRC32C sum = new java.util.zip.CRC32C();
    sum.update(picture.values());
    return picture.shape() + "; CRC-32C " + Long.toHexString(sum.getValue());
  }

  private static IIOMetadataNode entry(String keyword, String value) {
    IIOMetadataNode node = new IIOMetadataNode("tEXtEntry");
    node.setAttribute("keyword", keyword);
    node.setAttribute("value", value);
    return node;
  }

  /** The picture of this request; nothing if the file is another's, damaged or not there. */
  public static Optional<Read> read(Path file, Request request, int index) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      List<String> texts = texts(bytes);
      if (!texts.contains("orbit=" + key(request, index))) {
        return Optional.empty();
      }
      ImageIO.setUseCache(false);
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
      return shapes(image)
          .map(shape -> new Picture(shape, values(image, shape)))
          .filter(picture -> texts.contains("shape=" + sum(picture)))
          .map(picture -> new Read(picture, value(texts)));
    } catch (IOException | RuntimeException damaged) {
      return Optional.empty();
    }
  }

  private static OptionalDouble value(List<String> texts) {
    return texts.stream()
        .filter(text -> text.startsWith(VALUE))
        .mapToDouble(text -> Double.parseDouble(text.substring(VALUE.length())))
        .findFirst();
  }

  private static Optional<Shape> shapes(BufferedImage image) {
    int width = image.getWidth();
    int bands = image.getRaster().getNumBands();
    // pictures are square
    return bands == 3 && image.getHeight() == width
        ? Optional.of(new Shape(3, width, width))
        : bands == 1 && image.getHeight() % width == 0
            ? Optional.of(new Shape(image.getHeight() / width, width, width))
            : Optional.empty();
  }

  private static byte[] values(BufferedImage image, Shape shape) {
    byte[] values = new byte[shape.size()];
    int bands = image.getRaster().getNumBands();
    int[] samples = new int[image.getWidth() * image.getHeight()];
    for (int b = 0; b < bands; b++) {
      image.getRaster().getSamples(0, 0, image.getWidth(), image.getHeight(), b, samples);
      for (int k = 0; k < samples.length; k++) {
        values[b * samples.length + k] = (byte) samples[k];
      }
    }
    return values;
  }

  /** The text chunks as {@code keyword=text}; a chunk is length, name, content, checksum. */
  private static List<String> texts(byte[] png) {
    List<String> texts = new ArrayList<>();
    ByteBuffer chunks = ByteBuffer.wrap(png).position(SIGNATURE);
    while (chunks.remaining() >= EMPTY) {
      byte[] content = new byte[Math.min(chunks.remaining() - 4, Math.max(0, chunks.getInt()))];
      boolean isText = chunks.getInt() == TEXT;
      chunks.get(content);
      chunks.getInt();
      if (isText) {
        texts.add(new String(content, StandardCharsets.ISO_8859_1).replaceFirst("\0", "="));
      }
    }
    return texts;
  }
}
