package orbit.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** What the window shows before anything is open. */
final class StartPage extends VBox {

  StartPage(MainWindow window) {
    getStyleClass().add("start-page");
    setAlignment(Pos.CENTER);
    Label title = new Label("Orbit");
    title.getStyleClass().add("start-title");
    Label what =
        new Label(
            "The symmetry in a convolutional network's weights: open a network or a circuit, order"
                + " a matrix by how the units are related, and see the bands.");
    what.setWrapText(true);
    what.setMaxWidth(480);
    what.setTextAlignment(TextAlignment.CENTER);
    what.setMinHeight(Region.USE_PREF_SIZE);
    Button open = new Button("Open a circuit or a network…");
    open.setDefaultButton(true);
    open.setOnAction(event -> Choosers.open(window));
    Label drop =
        new Label(
            "or drop a circuit file, a network, or a folder of unit pictures, on this window");
    drop.getStyleClass().add("hint");
    getChildren().addAll(title, what, open, drop, heading("Networks"));
    getChildren().addAll(new ModelsList(window), heading("Examples of circuits"));
    for (Examples.Example example : Examples.all()) {
      Hyperlink link = new Hyperlink(example.title());
      link.setOnAction(event -> window.openExample(example));
      getChildren().add(link);
    }
    List<Path> recent = window.preferences().recent().stream().filter(Files::exists).toList();
    if (!recent.isEmpty()) {
      getChildren().add(heading("Recent"));
    }
    for (Path path : recent) {
      Hyperlink link = new Hyperlink(String.valueOf(path.getFileName()));
      link.setTooltip(new Tooltip(path.toString()));
      link.setOnAction(event -> window.open(path));
      getChildren().add(link);
    }
  }

  private static Label heading(String text) {
    Label heading = new Label(text);
    heading.getStyleClass().add("section-title");
    return heading;
  }
}
