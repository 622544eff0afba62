package orbit.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import orbit.network.Batch;
import orbit.network.FileProblem;
import orbit.network.InvalidFileException;
import orbit.network.Shape;
import orbit.network.ValueRange;

/** Reads a picture as the input of a network, in its own size. */
public final class PictureFile {

  /** Height and width at most. */
  static final int MOST = 4096;

  /** What is read of a picture that is to be made smaller, in times of what is wanted. */
  private static final int COARSEST = 4;

  private PictureFile() {}

  /**
   * Reads a picture.
   *
   * <ul>
   *   <li>{@code .npy}: floats of the shape [channels,H,W] or [1,channels,H,W], already in the
   *       model's input range; taken as they are.
   *   <li>PNG or JPEG: the stored values, black to white mapped linearly to the range, without
   *       colour management and without turning by EXIF. Transparent parts are laid over mid-grey.
   *       Grey becomes three equal channels; for a network of one channel colours become their
   *       mean.
   * </ul>
   *
   * @param wanted the network's input, of which only the channels matter
   * @throws InvalidFileException one sentence with file, place and remedy, whatever is wrong
   */
  public static Batch read(Path file, Shape wanted, ValueRange range) throws IOException {
    try {
      return file.toString().toLowerCase(Locale.ROOT).endsWith(".npy")
          ? array(NpyFile.read(file), wanted)
          : PixelReader.read(file, wanted.channels(), range, PixelReader.EVERY);
    } catch (FileProblem problem) {
      throw problem.in(file);
    }
  }

  /**
   * Reads a PNG or JPEG that is to be made smaller: of one that is many times as large as wanted
   * only some rows and columns, evenly spaced and still {@value #COARSEST} times as many as wanted
   * or more, so that pictures of any size can be read.
   *
   * @throws InvalidFileException as above
   */
  public static Batch readReduced(Path file, Shape wanted, ValueRange range) throws IOException {
    try {
      return PixelReader.read(
          file,
          wanted.channels(),
          range,
          (height, width) ->
              Math.max(
                  1,
                  Math.min(
                      height / (COARSEST * wanted.height()), width / (COARSEST * wanted.width()))));
    } catch (FileProblem problem) {
      throw problem.in(file);
    }
  }

  private static Batch array(NpyArray array, Shape wanted) {
    int[] shape = array.shape();
    int rank = shape.length;
    String place = "shape " + Arrays.toString(shape);
    if (rank < 3
        || rank > 4
        || (rank == 4 && shape[0] != 1)
        || shape[rank - 3] != wanted.channels()) {
      throw new FileProblem(
          place,
          "a picture for this model is [%1$d,H,W] or [1,%1$d,H,W]".formatted(wanted.channels()),
          "save it in this shape");
    }
    if (!array.type().contains("f")) {
      throw new FileProblem(
          "type " + array.type(),
          "a picture holds floats in the model's input range",
          "save it as float32, or open a PNG");
    }
    checkSize(shape[rank - 2], shape[rank - 1]);
    return Batch.of(new Shape(wanted.channels(), shape[rank - 2], shape[rank - 1]), array.values());
  }

  static void checkSize(int height, int width) {
    if (height > MOST || width > MOST) {
      throw new FileProblem(
          "",
          "a picture of %d x %d is larger than %d x %d".formatted(width, height, MOST, MOST),
          "make it smaller");
    }
  }
}
