package orbit.visualization.example;

import java.io.IOException;
import java.nio.file.Path;
import orbit.network.Batch;
import orbit.network.Shape;
import orbit.network.ValueRange;

/** Reads a file as one picture. May be asked from several threads. */
@FunctionalInterface
public interface PictureReader {

  /**
   * @param wanted of whose extent the picture may be a multiple, and whose channels it has
   * @param range of its values
   * @throws IOException one sentence, if the file is no such picture
   */
  Batch read(Path file, Shape wanted, ValueRange range) throws IOException;
}
