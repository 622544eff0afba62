package orbit.app;

import java.util.function.Consumer;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Window;
import orbit.stimulus.StoredPicture;
import orbit.view.CropPane;

/** Asks which square of a picture is to be the stimulus. */
final class CropDialog {

  private final Dialog<ButtonType> dialog = new Dialog<>();
  private final CropPane pane;

  CropDialog(Window owner, StoredPicture picture, Consumer<StoredPicture> chosen) {
    pane = new CropPane(picture);
    ButtonType part = new ButtonType("Use this square", ButtonBar.ButtonData.OK_DONE);
    dialog.initOwner(owner);
    dialog.setTitle(picture.name());
    dialog.setHeaderText("Drag a square over the part that is to be the stimulus.");
    dialog.setGraphic(null);
    dialog.setResizable(true);
    dialog.getDialogPane().setContent(pane);
    dialog.getDialogPane().getButtonTypes().addAll(part, ButtonType.CANCEL);
    dialog
        .resultProperty()
        .subscribe(
            pressed -> {
              if (pressed == part) {
                chosen.accept(pane.chosen());
              }
            });
  }

  void show() {
    dialog.show();
  }
}
