package orbit.view;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.VBox;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/** The rows of the strip and, left of them, the connection from the input to the output. */
final class LayerRows extends VBox {

  private static final double TRUNK = 9.5;
  private static final double END = 20;
  private static final double BEND = 6;
  private static final double HEAD = 4.5;

  private final Path connection = new Path();
  private Optional<LayerRow> from = Optional.empty();
  private Optional<LayerRow> to = Optional.empty();

  LayerRows(List<LayerRow> rows) {
    getStyleClass().add("layer-rows");
    getChildren().addAll(rows);
    connection.getStyleClass().add("connection");
    connection.setManaged(false);
    connection.setMouseTransparent(true);
    getChildren().add(connection);
  }

  void connect(Optional<LayerRow> input, Optional<LayerRow> output) {
    from = input;
    to = output;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    connection.getElements().clear();
    if (from.isPresent() && to.isPresent()) {
      draw(middle(from.get()), middle(to.get()));
    }
  }

  private static double middle(LayerRow row) {
    return Math.round(row.getLayoutY() + row.getHeight() / 2) + 0.5;
  }

  private void draw(double above, double below) {
    connection
        .getElements()
        .addAll(
            new MoveTo(END, above),
            new LineTo(TRUNK + BEND, above),
            new ArcTo(BEND, BEND, 0, TRUNK, above + BEND, false, false),
            new LineTo(TRUNK, below - BEND),
            new ArcTo(BEND, BEND, 0, TRUNK + BEND, below, false, false),
            new LineTo(END, below),
            new MoveTo(END - HEAD, below - HEAD),
            new LineTo(END, below),
            new LineTo(END - HEAD, below + HEAD));
  }
}
