package orbit.app;

import javafx.scene.control.Alert;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;

/** The sheet of all keys: the commands', and those of the matrix itself. */
final class ShortcutSheet {

  private static final String[][] MATRIX = {
    {"Arrows", "Move the selected cell"},
    {"Alt+Arrows", "Move the selected unit's row or column"},
    {"Home, End", "First or last cell of the row"},
    {"B", "Select the band of the cell"},
    {"Enter", "Zoom to the selection"},
    {"Esc", "Select nothing"},
    {"Plus, Minus, 0, F", "Zoom in, zoom out, fit"},
    {"Wheel", "Zoom at the pointer"},
    {"Drag a header", "Move its row or column"},
    {"Ctrl+Click, or click again", "Select the band"},
  };

  private static final String[][] LAYERS = {
    {"Up, Down, Home, End", "Go to a layer"},
    {"Enter, or click", "Show the weights into it"},
    {"I, or click its “in”", "Show the weights from it"},
  };

  private ShortcutSheet() {}

  static void show(MainWindow window, Commands commands) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("shortcuts");
    int row = 0;
    for (Commands.Group group : commands.groups()) {
      row = title(grid, group.name(), row);
      for (Command command : group.commands()) {
        if (command.key().isPresent()) {
          row = line(grid, command.keyText(), command.name().getValue(), row);
        }
      }
    }
    row = lines(grid, "In the matrix", MATRIX, row);
    lines(grid, "In the layers of a network", LAYERS, row);
    ScrollPane scroll = new ScrollPane(grid);
    scroll.setFitToWidth(true);
    scroll.setPrefSize(460, 560);
    Alert sheet = new Alert(Alert.AlertType.INFORMATION);
    sheet.initOwner(window.stage());
    sheet.setTitle("Keyboard shortcuts");
    sheet.setHeaderText("Keyboard shortcuts");
    sheet.setGraphic(null);
    sheet.getDialogPane().setContent(scroll);
    sheet.getDialogPane().getStylesheets().setAll(window.stage().getScene().getStylesheets());
    sheet.show();
  }

  private static int lines(GridPane grid, String text, String[][] lines, int from) {
    int row = title(grid, text, from);
    for (String[] line : lines) {
      row = line(grid, line[0], line[1], row);
    }
    return row;
  }

  private static int title(GridPane grid, String text, int row) {
    Label title = new Label(text);
    title.getStyleClass().add("section-title");
    grid.add(title, 0, row, 2, 1);
    return row + 1;
  }

  private static int line(GridPane grid, String key, String what, int row) {
    Label keys = new Label(key);
    keys.getStyleClass().add("key");
    grid.addRow(row, keys, new Label(what));
    return row + 1;
  }
}
