package orbit.app;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import orbit.figure.PngFile;

/** The dialogs that ask for a file or folder. */
final class Choosers {

  private Choosers() {}

  static void open(MainWindow window) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Open a workspace, a circuit file, or the model.json of a network");
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(
                "Workspaces, circuits and networks", "*.orbit", "*.json"),
            new FileChooser.ExtensionFilter("All files", "*"));
    lastFolder(window).ifPresent(chooser::setInitialDirectory);
    Optional.ofNullable(chooser.showOpenDialog(window.stage()))
        .ifPresent(
            file -> {
              remember(window, file);
              window.open(file.toPath());
            });
  }

  static void compared(MainWindow window) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(
        "Compare with a circuit, a figure, a workspace or the same of another network");
    lastFolder(window).ifPresent(chooser::setInitialDirectory);
    Optional.ofNullable(chooser.showOpenDialog(window.stage()))
        .ifPresent(
            file -> {
              remember(window, file);
              window.comparing().withFile(file.toPath());
            });
  }

  /** Asks where the network of a workspace is. */
  static void locate(MainWindow window, Document.OfWorkspace opened) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Where is " + opened.workspace().model().orElseThrow().name() + "?");
    lastFolder(window).ifPresent(chooser::setInitialDirectory);
    Optional.ofNullable(chooser.showOpenDialog(window.stage()))
        .ifPresent(file -> window.locate(opened, file.toPath()));
  }

  static void pictures(MainWindow window) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle("Open a folder of pictures named LAYER_UNIT.png or .jpg");
    lastFolder(window).ifPresent(chooser::setInitialDirectory);
    Optional.ofNullable(chooser.showDialog(window.stage()))
        .ifPresent(folder -> window.openPictures(folder.toPath()));
  }

  static void picture(MainWindow window) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Save the window as a picture");
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PNG", "*.png"));
    chooser.setInitialFileName("orbit.png");
    Optional.ofNullable(chooser.showSaveDialog(window.stage()))
        .ifPresent(file -> savePicture(window, file.toPath()));
  }

  static void savePicture(MainWindow window, Path file) {
    savePicture(window, window.stage().getScene(), file);
  }

  /** Saves what a scene of the window shows, as of a dialog. */
  static void savePicture(MainWindow window, Scene scene, Path file) {
    WritableImage image = scene.snapshot(null);
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(
            0,
            0,
            width,
            height,
            javafx.scene.image.PixelFormat.getIntArgbInstance(),
            pixels,
            0,
            width);
    try {
      PngFile.write(file, width, height, pixels);
    } catch (IOException problem) {
      window.say(file + " cannot be written: " + problem.getMessage() + ".");
    }
  }

  static void remember(MainWindow window, File file) {
    Path parent = file.toPath().toAbsolutePath().getParent();
    if (parent != null) {
      window.preferences().set("folder", parent.toString());
    }
  }

  /** A name for a file: what file systems are particular about becomes a dash. */
  static String fileName(String name, String ending) {
    String plain = name.replaceAll("[^\\w.-]+", "-").replaceAll("^-+|-+$", "");
    return (plain.isEmpty() ? "untitled" : plain) + ending;
  }

  static Optional<File> lastFolder(MainWindow window) {
    return window.preferences().get("folder").map(File::new).filter(File::isDirectory);
  }
}
