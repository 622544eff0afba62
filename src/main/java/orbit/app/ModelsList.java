package orbit.app;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import orbit.format.ModelCatalogue;

/** The networks that can be opened by a click: shipped, the user's own, and published ones. */
final class ModelsList extends VBox {

  ModelsList(MainWindow window) {
    setAlignment(Pos.CENTER);
    setSpacing(6);
    for (ModelCatalogue.Entry entry : entries()) {
      boolean shipped = entry.origin() == ModelCatalogue.Origin.BUNDLED;
      Hyperlink link =
          new Hyperlink(shipped ? entry.name() + ", which comes with Orbit" : entry.name());
      link.setTooltip(new Tooltip(entry.path().toString()));
      link.setOnAction(event -> window.openListed(entry));
      getChildren().add(link);
    }
    unfetched(window).ifPresent(row -> getChildren().add(row));
  }

  private static List<ModelCatalogue.Entry> entries() {
    try {
      return ModelCatalogue.usual().entries();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  private static Optional<PublicModelRow> unfetched(MainWindow window) {
    return window
        .fetching()
        .filter(fetching -> !fetching.isThere())
        .map(fetching -> new PublicModelRow(window, fetching));
  }
}
