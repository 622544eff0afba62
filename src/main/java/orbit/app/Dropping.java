package orbit.app;

import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Takes files and picture folders that are dropped on the window. */
final class Dropping {

  private Dropping() {}

  static void onto(Scene scene, MainWindow window) {
    scene.addEventHandler(
        DragEvent.DRAG_OVER,
        event -> {
          if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
          }
        });
    scene.addEventHandler(
        DragEvent.DRAG_DROPPED,
        event -> {
          event.getDragboard().getFiles().forEach(file -> window.open(file.toPath()));
          event.setDropCompleted(!event.getDragboard().getFiles().isEmpty());
          event.consume();
        });
  }
}
