package orbit.app;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

/** A window before the main one, in its look; Escape closes it. */
final class OwnedStage {

  private OwnedStage() {}

  static Stage of(MainWindow window, String title, Parent root, double width, double height) {
    Stage stage = new Stage();
    Scene scene = new Scene(root, width, height);
    scene.getStylesheets().setAll(window.stage().getScene().getStylesheets());
    scene.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            stage.close();
          }
        });
    stage.initOwner(window.stage());
    stage.setTitle(title);
    stage.setScene(scene);
    return stage;
  }
}
