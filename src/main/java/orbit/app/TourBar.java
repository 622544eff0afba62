package orbit.app;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** At the window's foot while the user is on a tour: what to see, and the way on. */
final class TourBar extends HBox {

  private final Label title = new Label();
  private final Label text = new Label();
  private final Label count = new Label();
  private final Button back = new Button("Back");
  private final Button next = new Button();

  TourBar(Touring touring) {
    setId("tour-bar");
    getStyleClass().add("tour-bar");
    setAlignment(Pos.CENTER_LEFT);
    title.setId("tour-title");
    title.getStyleClass().add("section-title");
    text.setId("tour-text");
    text.setWrapText(true);
    VBox words = new VBox(title, text);
    words.getStyleClass().add("lines");
    words.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    count.setId("tour-count");
    count.getStyleClass().add("hint");
    back.setId("tour-back");
    back.setOnAction(event -> touring.back());
    next.setId("tour-next");
    next.setOnAction(
        event -> {
          if (touring.positionProperty().get().filter(Touring.Position::isLast).isPresent()) {
            touring.end();
          } else {
            touring.next();
          }
        });
    Button close = new Button("Close");
    close.setId("tour-close");
    close.setOnAction(event -> touring.end());
    for (Region control : new Region[] {count, back, next, close}) {
      control.setMinWidth(Region.USE_PREF_SIZE);
    }
    getChildren().addAll(words, count, back, next, close);
    touring.positionProperty().subscribe(this::show);
  }

  private void show(Optional<Touring.Position> position) {
    setVisible(position.isPresent());
    setManaged(position.isPresent());
    position.ifPresent(
        at -> {
          title.setText(at.now().title());
          text.setText(at.now().text());
          count.setText("Step " + (at.step() + 1) + " of " + at.tour().steps().size());
          back.setDisable(at.isFirst());
          next.setText(at.isLast() ? "Finish" : "Next");
        });
  }
}
