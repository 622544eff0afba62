package orbit.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import orbit.network.Batch;
import orbit.network.Shape;
import orbit.network.ValueRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureFileTest {

  private static final Shape COLOUR = new Shape(3, 64, 64);

  private static final Shape GREY = new Shape(1, 64, 64);

  private static final ValueRange RANGE = new ValueRange(-1, 3);

  @TempDir private Path folder;

  @Test
  void mapsEachValueLinearlyInItsOwnSize() throws IOException {
    BufferedImage image = new BufferedImage(2, 3, BufferedImage.TYPE_INT_RGB);
    image.setRGB(1, 2, 0xff336699);
    Batch picture = PictureFile.read(png(image), COLOUR, RANGE);
    assertThat(picture.shape()).isEqualTo(new Shape(3, 3, 2));
    assertThat(picture.at(0, 0, 2, 0)).isEqualTo(-1);
    assertThat(picture.at(0, 0, 2, 1)).isCloseTo(-1 + 4 * 0x33 / 255f, within(1e-6f));
    assertThat(picture.at(0, 1, 2, 1)).isCloseTo(-1 + 4 * 0x66 / 255f, within(1e-6f));
    assertThat(picture.at(0, 2, 2, 1)).isCloseTo(-1 + 4 * 0x99 / 255f, within(1e-6f));
    Batch grey = PictureFile.read(png(image), GREY, RANGE);
    assertThat(grey.shape()).isEqualTo(new Shape(1, 3, 2));
    assertThat(grey.at(0, 0, 2, 1)).isCloseTo(-1 + 4 * 0x66 / 255f, within(1e-6f));
  }

  @ParameterizedTest
  @CsvSource({"10, 128, 0.50196078", "11, 12345, 0.18837262", "12, 1, 1"})
  void greyStaysAsItIsStored(int type, int value, double expected) throws IOException {
    BufferedImage image = new BufferedImage(2, 2, type);
    image.getRaster().setSample(1, 0, 0, value);
    Batch picture = PictureFile.read(png(image), COLOUR, new ValueRange(0, 1));
    for (int c = 0; c < 3; c++) {
      assertThat(picture.at(0, c, 0, 1)).isCloseTo((float) expected, within(1e-6f));
      assertThat(picture.at(0, c, 1, 1)).isEqualTo(0);
    }
  }

  @Test
  void ofAVeryLargePictureSomeRowsAndColumnsAreRead() throws IOException {
    BufferedImage image = new BufferedImage(5000, 40, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        image.setRGB(x, y, 0xff000000 | x % 256 << 16 | y << 8);
      }
    }
    Path file = png(image);
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> PictureFile.read(file, COLOUR, RANGE))
        .withMessageContaining("larger than 4096 x 4096");
    ValueRange bytes = new ValueRange(0, 255);
    Batch reduced = PictureFile.readReduced(file, new Shape(3, 3, 3), bytes);
    // 40 / (4 * 3) is 3
    assertThat(reduced.shape()).isEqualTo(new Shape(3, 13, 1667));
    assertThat(reduced.at(0, 0, 2, 5)).isCloseTo(16, within(1e-3f));
    assertThat(reduced.at(0, 1, 2, 5)).isCloseTo(7, within(1e-3f));
    BufferedImage small = image.getSubimage(0, 0, 9, 9);
    assertThat(PictureFile.readReduced(png(small), new Shape(3, 3, 3), bytes).values())
        .isEqualTo(PictureFile.read(png(small), COLOUR, bytes).values());
  }

  @Test
  void transparencyLiesOverMidGrey() throws IOException {
    BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, 0x00ffffff);
    image.setRGB(1, 0, 0x33ffffff);
    image.setRGB(2, 0, 0xffffffff);
    Batch picture = PictureFile.read(png(image), COLOUR, new ValueRange(0, 1));
    assertThat(picture.values()).startsWith(0.5f, 0.6f, 1);
  }

  @Test
  void readsPalettes() throws IOException {
    byte[] reds = {0, (byte) 255};
    byte[] others = {0, 51};
    BufferedImage image =
        new BufferedImage(
            2, 1, BufferedImage.TYPE_BYTE_INDEXED, new IndexColorModel(8, 2, reds, others, others));
    image.getRaster().setSample(1, 0, 0, 1);
    Batch picture = PictureFile.read(png(image), COLOUR, new ValueRange(0, 1));
    assertThat(picture.values()).containsExactly(0, 1, 0, 0.2f, 0, 0.2f);
  }

  @Test
  void readsJpeg() throws IOException {
    BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
    int[] grey = new int[256];
    Arrays.fill(grey, 0x808080);
    image.setRGB(0, 0, 16, 16, grey, 0, 16);
    Path file = folder.resolve("picture.jpg");
    ImageIO.write(image, "jpg", file.toFile());
    Batch picture = PictureFile.read(file, COLOUR, new ValueRange(0, 255));
    assertThat(picture.shape()).isEqualTo(new Shape(3, 16, 16));
    assertThat(picture.at(0, 1, 8, 8)).isCloseTo(128, within(1.01f));
    byte[] bytes = Files.readAllBytes(file);
    Path cut = folder.resolve("cut.jpg");
    for (int missing : new int[] {1, 2, 5, 20, 300}) {
      Files.write(cut, Arrays.copyOf(bytes, bytes.length - missing));
      assertRefused(cut, "broken or ends too early");
    }
  }

  @Test
  void takesArraysAsTheyAre() throws IOException {
    Path file = folder.resolve("picture.NPY");
    float[] values = {-7, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1000};
    NpyFile.write(file, new int[] {3, 2, 2}, values);
    Batch picture = PictureFile.read(file, COLOUR, RANGE);
    assertThat(picture.shape()).isEqualTo(new Shape(3, 2, 2));
    assertThat(picture.values()).containsExactly(values);
    NpyFile.write(file, new int[] {1, 3, 1, 4}, values);
    assertThat(PictureFile.read(file, COLOUR, RANGE).shape()).isEqualTo(new Shape(3, 1, 4));
    NpyFile.write(file, new int[] {1, 3, 4}, values);
    assertThat(PictureFile.read(file, GREY, RANGE).shape()).isEqualTo(new Shape(1, 3, 4));
  }

  @ParameterizedTest
  @CsvSource({"12", "2 6", "2 3 2", "2 3 1 2", "3 2 2 1 1", "1 1 3 2 2"})
  void refusesArraysOfAnotherShape(String extents) throws IOException {
    int[] shape = Arrays.stream(extents.split(" ")).mapToInt(Integer::parseInt).toArray();
    Path file = folder.resolve("picture.npy");
    NpyFile.write(file, shape, new float[12]);
    assertRefused(file, "shape [", "is [3,H,W] or [1,3,H,W]");
  }

  @Test
  void refusesWhatIsTooLarge() throws IOException {
    Path file = folder.resolve("picture.npy");
    NpyFile.write(file, new int[] {3, 1, 4097}, new float[3 * 4097]);
    assertRefused(file, "a picture of 4097 x 1 is larger than 4096 x 4096");
    BufferedImage image = new BufferedImage(1, 4097, BufferedImage.TYPE_BYTE_BINARY);
    assertRefused(png(image), "a picture of 1 x 4097 is larger");
    byte[] claimed = Files.readAllBytes(png(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)));
    claimed[16] = 0x7f;
    assertRefused(Files.write(folder.resolve("claimed.png"), claimed), "is larger");
  }

  @Test
  void refusesWhatIsNoPicture() throws IOException {
    assertRefused(Files.writeString(folder.resolve("a.png"), "hello"), "this is not a picture");
    assertRefused(Files.write(folder.resolve("b.png"), new byte[0]), "the file is empty");
    BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
    for (int n = 0; n < 64 * 64; n++) {
      image.setRGB(n % 64, n / 64, n * 40503);
    }
    byte[] bytes = Files.readAllBytes(png(image));
    Path cut = folder.resolve("cut.png");
    for (int length : new int[] {20, 40, bytes.length / 2, bytes.length - 200}) {
      assertRefused(Files.write(cut, Arrays.copyOf(bytes, length)), "broken or ends too early");
    }
    Path bitmap = folder.resolve("a.bmp");
    ImageIO.write(image, "bmp", bitmap.toFile());
    assertRefused(bitmap, "this is not a picture");
    assertRefused(folder, "this is a folder");
    assertRefused(folder.resolve("nowhere.png"), "there is no such file");
    Path whole = folder.resolve("whole.npy");
    String header = "{'descr': '|u1', 'fortran_order': False, 'shape': (3, 1, 1), }\n";
    String text = "\u0093NUMPY\1\0" + (char) header.length() + "\0" + header + "abc";
    Files.write(whole, text.getBytes(StandardCharsets.ISO_8859_1));
    assertRefused(whole, "type |u1: a picture holds floats");
    Refusal.assertRefused(
        cut, () -> PictureFile.read(cut, new Shape(4, 8, 8), RANGE), "the model takes 4");
  }

  @Test
  void noMutationDoesHarm() throws IOException {
    Path file = folder.resolve("mutated.png");
    BufferedImage image = new BufferedImage(9, 7, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(3, 3, 0x80ff8040);
    byte[] valid = Files.readAllBytes(png(image));
    Mutations.assertHarmless(file, valid, () -> PictureFile.read(file, COLOUR, RANGE));
  }

  @Test
  void noMutationOfAJpegDoesHarm() throws IOException {
    Path file = folder.resolve("mutated.jpg");
    BufferedImage image = new BufferedImage(19, 17, BufferedImage.TYPE_INT_RGB);
    image.setRGB(3, 3, 0xff8040);
    assertThat(ImageIO.write(image, "jpg", file.toFile())).isTrue();
    byte[] valid = Files.readAllBytes(file);
    Mutations.assertHarmless(file, valid, () -> PictureFile.read(file, COLOUR, RANGE));
  }

  private Path png(BufferedImage image) throws IOException {
    Path file = folder.resolve("picture.png");
    assertThat(ImageIO.write(image, "png", file.toFile())).isTrue();
    return file;
  }

  private static void assertRefused(Path file, String... parts) {
    Refusal.assertRefused(file, () -> PictureFile.read(file, COLOUR, RANGE), parts);
  }
}
