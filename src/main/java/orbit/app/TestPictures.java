package orbit.app;

import java.io.IOException;
import java.nio.file.Path;
import orbit.format.PictureFile;
import orbit.network.Batch;
import orbit.network.Shape;
import orbit.network.ValueRange;
import orbit.training.PictureGenerator;
import orbit.view.ImportViewModel.TestPicture;

/** Pictures to try a network with. */
final class TestPictures {

  private TestPictures() {}

  /** A picture that Orbit draws, overlapping leaves in many colours. */
  record Drawn(long index) implements TestPicture {

    @Override
    public String name() {
      return "a picture drawn by Orbit";
    }

    @Override
    public Batch read(Shape input, ValueRange range) {
      float[] colours = new PictureGenerator(0).picture(index).values();
      int size = PictureGenerator.SIZE * PictureGenerator.SIZE;
      float[] values = new float[input.channels() * size];
      for (int k = 0; k < values.length; k++) {
        int channel = k / size;
        int pixel = k % size;
        double colour =
            input.channels() == 3
                ? colours[(range.blueFirst() ? 2 - channel : channel) * size + pixel]
                : (colours[pixel] + colours[size + pixel] + colours[2 * size + pixel]) / 3.0;
        values[k] = (float) range.value(channel, (colour + 1) / 2);
      }
      Shape shape = new Shape(input.channels(), PictureGenerator.SIZE, PictureGenerator.SIZE);
      return Batch.of(shape, values);
    }
  }

  /** A picture of the user's. */
  record OfFile(Path file) implements TestPicture {

    @Override
    public String name() {
      return String.valueOf(file.getFileName());
    }

    @Override
    public Batch read(Shape input, ValueRange range) {
      try {
        return PictureFile.read(file, input, range);
      } catch (IOException problem) {
        throw new IllegalArgumentException(problem.getMessage(), problem);
      }
    }
  }
}
