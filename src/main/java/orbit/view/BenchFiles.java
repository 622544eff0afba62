package orbit.view;

import java.nio.file.Path;
import java.util.function.Consumer;
import orbit.stimulus.StoredPicture;
import orbit.stimulus.TuningCurves;

/** What the bench hands to files and takes from them; asks the user where. */
public interface BenchFiles {

  /** Saves curves as a tuning file or a table. */
  void save(TuningCurves curves);

  /** Takes a picture of the user's, or a part of it; nothing happens if the user thinks better. */
  void openPicture(Consumer<StoredPicture> opened);

  /** Takes the picture of a file; one that cannot be read is said. */
  void readPicture(Path file, Consumer<StoredPicture> opened);
}
