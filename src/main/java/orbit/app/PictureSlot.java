package orbit.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import orbit.task.NewestWins;
import orbit.view.PicturePack;

/** Room for a pack of pictures of units, which is remembered. */
final class PictureSlot {

  private static final String REMEMBERED = "pictures";

  private final MainWindow window;
  private final NewestWins picturing;
  private final ObjectProperty<Optional<PicturePack>> pictures =
      new SimpleObjectProperty<>(Optional.empty());

  PictureSlot(MainWindow window) {
    this.window = window;
    this.picturing = new NewestWins(window.worker(), window.receiver());
  }

  /** Opens the pack that was open last. */
  void openRemembered() {
    window.preferences().path(REMEMBERED).filter(Files::isDirectory).ifPresent(this::open);
  }

  void open(Path folder) {
    picturing.submit(
        overtaken -> new PicturePack(folder),
        pack -> {
          if (pack.unreadable().contains(folder)) {
            window.say(folder + " cannot be read; check that it exists and may be opened.");
            return;
          }
          pictures.set(Optional.of(pack));
          window.preferences().set(REMEMBERED, folder.toAbsolutePath().toString());
        },
        failure -> window.say(folder + " cannot be opened: " + failure.getMessage() + "."));
  }

  void close() {
    cancel();
    pictures.set(Optional.empty());
    window.preferences().remove(REMEMBERED);
  }

  void cancel() {
    picturing.cancel();
  }

  /** The open pack; empty while there is none. */
  ObjectProperty<Optional<PicturePack>> picturesProperty() {
    return pictures;
  }
}
