package orbit.app;

import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Platform;
import orbit.figure.kind.FigureKind;

/**
 * The export dialog without a user: {@code orbit.export=KIND} shows it for the figure of this kind,
 * and its picture is saved in the place of the window's.
 */
final class UnattendedExport {

  private UnattendedExport() {}

  static boolean ifAsked(MainWindow window, Path file) {
    Optional<FigureKind> kind =
        Optional.ofNullable(System.getProperty("orbit.export")).flatMap(FigureKind::named);
    kind.flatMap(wanted -> window.openedProperty().get().flatMap(Opened::figure))
        .ifPresent(
            subject -> {
              ExportDialog dialog = new ExportDialog(window, subject, "");
              dialog
                  .model()
                  .change(choice -> choice.with(choice.settings().with(kind.orElseThrow())));
              dialog.stage().show();
              Frames.after(
                  20,
                  () -> dialog.model().drawnProperty().get().isPresent(),
                  () -> {
                    Choosers.savePicture(window, dialog.stage().getScene(), file);
                    Platform.exit();
                  });
            });
    return kind.isPresent();
  }
}
