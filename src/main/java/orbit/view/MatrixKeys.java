package orbit.view;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import orbit.circuit.Bands;
import orbit.circuit.Layout;
import orbit.workspace.Selection;

/** What keys do to a matrix. */
final class MatrixKeys {

  private final MatrixPane pane;
  private final CircuitViewModel model;

  private MatrixKeys(MatrixPane pane, CircuitViewModel model) {
    this.pane = pane;
    this.model = model;
  }

  static void listen(MatrixPane pane, CircuitViewModel model) {
    MatrixKeys keys = new MatrixKeys(pane, model);
    pane.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (keys.press(event)) {
            event.consume();
          }
        });
  }

  private boolean press(KeyEvent event) {
    boolean bare = !event.isShortcutDown() && !event.isControlDown() && !event.isMetaDown();
    KeyCode code = event.getCode();
    if (code.isArrowKey() && bare) {
      int down = code == KeyCode.DOWN ? 1 : code == KeyCode.UP ? -1 : 0;
      int right = code == KeyCode.RIGHT ? 1 : code == KeyCode.LEFT ? -1 : 0;
      return event.isAltDown() ? carry(down, right) : step(down, right);
    }
    boolean far = event.isControlDown();
    return switch (code) {
      // on many keyboards plus is a shifted equals sign
      case EQUALS, ADD, PLUS -> bare ? plain(code, event.getText()) : zoom(true);
      case SUBTRACT -> bare ? plain(code, event.getText()) : zoom(false);
      case HOME -> edge(true, far);
      case END -> edge(false, far);
      default -> bare && !event.isAltDown() && plain(code, event.getText());
    };
  }

  private boolean zoom(boolean in) {
    if (in) {
      pane.camera().zoomIn();
    } else {
      pane.camera().zoomOut();
    }
    return true;
  }

  private boolean plain(KeyCode code, String text) {
    switch (code) {
      case F, DIGIT0, NUMPAD0 -> pane.camera().fit();
      case ADD -> pane.camera().zoomIn();
      case SUBTRACT -> pane.camera().zoomOut();
      case ENTER -> zoomToSelection();
      case B -> {
        if (model.state().selection() instanceof Selection.Cell cell) {
          model.select(pane.bandOf(cell));
        }
      }
      case ESCAPE -> {
        if (model.state().selection() instanceof Selection.Nothing) {
          return false;
        }
        model.select(new Selection.Nothing());
      }
      default -> {
        // the keys of plus and minus lie elsewhere on other keyboards
        switch (text) {
          case "+", "=" -> pane.camera().zoomIn();
          case "-" -> pane.camera().zoomOut();
          default -> {
            return false;
          }
        }
      }
    }
    return true;
  }

  private boolean step(int down, int right) {
    Layout layout = model.state().layout();
    switch (model.state().selection()) {
      case Selection.Cell(int output, int input) ->
          cell(layout.rowOf(output, input) + down, layout.columnOf(output, input) + right);
      case Selection.Output(int unit) -> line(true, unit, down, right);
      case Selection.Input(int unit) -> line(false, unit, down, right);
      case Selection.Band(int band) ->
          pane.bands()
              .ifPresent(
                  bands -> {
                    Bands.Cell first = bands.cells(band).getFirst();
                    cell(
                        layout.rowOf(first.output(), first.input()),
                        layout.columnOf(first.output(), first.input()));
                  });
      case Selection.Nothing nothing ->
          cell(pane.camera().geometry().firstRow(), pane.camera().geometry().firstColumn());
    }
    return true;
  }

  private void cell(int row, int column) {
    Layout layout = model.state().layout();
    if (layout.rows() == 0 || layout.columns() == 0) {
      return;
    }
    int r = Math.clamp(row, 0, layout.rows() - 1);
    int c = Math.clamp(column, 0, layout.columns() - 1);
    model.select(new Selection.Cell(layout.outputAt(r, c), layout.inputAt(r, c)));
    pane.camera().reveal(r, c);
  }

  /** From a header along it to the next, or from it into the matrix. */
  private void line(boolean output, int unit, int down, int right) {
    boolean row = output == pane.rows().outputs();
    HeaderLine line = row ? pane.rows() : pane.columns();
    int along = row ? down : right;
    int position = line.positionOf(unit);
    if (position < 0 || along == 0) {
      cell(row ? Math.max(0, position) : 0, row ? 0 : Math.max(0, position));
      return;
    }
    int next = Math.clamp(position + along, 0, line.size() - 1);
    if (line.entries().get(next) instanceof HeaderEntry.Unit(int neighbour)) {
      model.select(output ? new Selection.Output(neighbour) : new Selection.Input(neighbour));
      pane.camera()
          .reveal(
              row ? next : pane.camera().geometry().firstRow(),
              row ? pane.camera().geometry().firstColumn() : next);
    }
  }

  private boolean edge(boolean first, boolean far) {
    Layout layout = model.state().layout();
    int row = 0;
    if (!far && model.state().selection() instanceof Selection.Cell(int output, int input)) {
      row = layout.rowOf(output, input);
    } else if (!first) {
      row = layout.rows() - 1;
    }
    cell(row, first ? 0 : layout.columns() - 1);
    return true;
  }

  /** Moves the row or column of what is selected. */
  private boolean carry(int down, int right) {
    Layout layout = model.state().layout();
    int row = -1;
    int column = -1;
    switch (model.state().selection()) {
      case Selection.Cell(int output, int input) -> {
        row = layout.rowOf(output, input);
        column = layout.columnOf(output, input);
      }
      case Selection.Output(int unit) -> {
        row = pane.rows().outputs() ? pane.rows().positionOf(unit) : -1;
        column = pane.rows().outputs() ? -1 : pane.columns().positionOf(unit);
      }
      case Selection.Input(int unit) -> {
        row = pane.rows().outputs() ? -1 : pane.rows().positionOf(unit);
        column = pane.rows().outputs() ? pane.columns().positionOf(unit) : -1;
      }
      case Selection.Band band -> {}
      case Selection.Nothing nothing -> {}
    }
    if (down != 0 && row >= 0 && inside(row + down, layout.rows())) {
      model.moveRow(row, row + down);
    }
    if (right != 0 && column >= 0 && inside(column + right, layout.columns())) {
      model.moveColumn(column, column + right);
    }
    return true;
  }

  private static boolean inside(int position, int size) {
    return position >= 0 && position < size;
  }

  private void zoomToSelection() {
    Layout layout = model.state().layout();
    switch (model.state().selection()) {
      case Selection.Cell(int output, int input) -> zoomTo(List.of(new Bands.Cell(output, input)));
      case Selection.Band(int band) -> pane.bands().ifPresent(b -> zoomTo(b.cells(band)));
      case Selection.Output(int unit) -> zoomTo(pane.rows().outputs(), unit, layout);
      case Selection.Input(int unit) -> zoomTo(!pane.rows().outputs(), unit, layout);
      case Selection.Nothing nothing -> {}
    }
  }

  private void zoomTo(boolean row, int unit, Layout layout) {
    int position = (row ? pane.rows() : pane.columns()).positionOf(unit);
    if (position >= 0 && row) {
      pane.camera().zoomTo(position, position, 0, layout.columns() - 1);
    } else if (position >= 0) {
      pane.camera().zoomTo(0, layout.rows() - 1, position, position);
    }
  }

  private void zoomTo(List<Bands.Cell> cells) {
    Layout layout = model.state().layout();
    var rows =
        cells.stream().mapToInt(c -> layout.rowOf(c.output(), c.input())).summaryStatistics();
    var columns =
        cells.stream().mapToInt(c -> layout.columnOf(c.output(), c.input())).summaryStatistics();
    pane.camera().zoomTo(rows.getMin(), rows.getMax(), columns.getMin(), columns.getMax());
  }
}
