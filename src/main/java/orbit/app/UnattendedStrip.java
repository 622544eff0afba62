package orbit.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import orbit.figure.PngFile;
import orbit.stimulus.Parameter;

/**
 * With {@code orbit.saveStrip=COUNT} the picture is no longer that of the window but a strip of the
 * bench's stimulus and ring, at so many angles.
 */
final class UnattendedStrip {

  private static final int GAP = 12;
  private static final int PATIENCE = 3;

  private final MainWindow window;
  private final Bench bench;
  private final int count;
  private final List<List<WritableImage>> columns = new ArrayList<>();

  private UnattendedStrip(MainWindow window, Bench bench, int count) {
    this.window = window;
    this.bench = bench;
    this.count = count;
  }

  /** Whether it was asked for; then it ends the program later. */
  static boolean ifAsked(MainWindow window) {
    Integer count = Integer.getInteger("orbit.saveStrip");
    Optional<Bench> bench =
        window
            .openedProperty()
            .get()
            .flatMap(Opened::bench)
            .flatMap(slot -> slot.benchProperty().get());
    if (count == null || bench.isEmpty()) {
      return false;
    }
    new UnattendedStrip(window, bench.get(), count).turn();
    return true;
  }

  private void turn() {
    if (columns.size() == count) {
      save();
      return;
    }
    bench.model().choice().set(Parameter.ROTATION, 360.0 * columns.size() / count);
    Frames.after(
        PATIENCE,
        bench.pane()::isSettled,
        () -> {
          columns.add(bench.pane().stillOfNow());
          turn();
        });
  }

  private void save() {
    int wide =
        columns.stream().flatMap(List::stream).mapToInt(i -> (int) i.getWidth()).max().orElse(1);
    int high = columns.getFirst().stream().mapToInt(i -> (int) i.getHeight() + GAP).sum();
    int width = columns.size() * (wide + GAP) - GAP;
    int[] pixels = new int[width * high];
    Arrays.fill(pixels, 0xffffffff);
    for (int c = 0; c < columns.size(); c++) {
      int top = 0;
      for (WritableImage image : columns.get(c)) {
        int left = c * (wide + GAP) + (wide - (int) image.getWidth()) / 2;
        image
            .getPixelReader()
            .getPixels(
                0,
                0,
                (int) image.getWidth(),
                (int) image.getHeight(),
                PixelFormat.getIntArgbInstance(),
                pixels,
                top * width + left,
                width);
        top += (int) image.getHeight() + GAP;
      }
    }
    Path file = Path.of(System.getProperty("orbit.saveWindow", "strip.png"));
    try {
      PngFile.write(file, width, high, pixels);
    } catch (IOException problem) {
      window.say(file + " cannot be written: " + problem.getMessage() + ".");
    }
    Platform.exit();
  }
}
