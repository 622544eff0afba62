package orbit.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import orbit.circuit.Analysis;
import orbit.workspace.Selection;
import org.jspecify.annotations.Nullable;

/**
 * The units whose weights the symmetry explains least, and of each the cells that are wired
 * differently.
 */
final class UnitsPage extends VBox {

  private final CircuitViewModel model;
  private final MatrixPane matrix;
  private final TreeTableView<WiredDifferently> table = new TreeTableView<>();
  private final Label note = new InspectorLine("Measuring…", "hint");
  // while rows come and go, nothing is selected in the matrix
  private boolean filling;

  UnitsPage(CircuitViewModel model, MatrixPane matrix) {
    this.model = model;
    this.matrix = matrix;
    getStyleClass().add("laboratory-page");
    table.setId("wired-differently");
    table.setShowRoot(false);
    table.setFixedCellSize(26);
    table.setPlaceholder(new Label(""));
    table.setColumnResizePolicy(TreeTableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
    TreeTableColumn<WiredDifferently, String> name = new TreeTableColumn<>("Unit, cell");
    name.setCellValueFactory(
        row -> new ReadOnlyObjectWrapper<>(row.getValue().getValue().name(model.circuit())));
    name.setPrefWidth(200);
    table.getColumns().setAll(List.of(name, residual()));
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(note, table);
    model.analysisProperty().subscribe(this::show);
    table.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
  }

  private static TreeTableColumn<WiredDifferently, Double> residual() {
    TreeTableColumn<WiredDifferently, Double> column = new TreeTableColumn<>("Residual");
    column.setCellValueFactory(
        row -> new ReadOnlyObjectWrapper<>(row.getValue().getValue().residual()));
    column.getStyleClass().add("number-column");
    column.setPrefWidth(90);
    column.setMinWidth(80);
    column.setCellFactory(
        c ->
            new TreeTableCell<>() {
              @Override
              protected void updateItem(@Nullable Double item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? "" : BandWords.percent(item));
              }
            });
    return column;
  }

  private void show(Optional<Analysis> analysis) {
    analysis.ifPresent(
        numbers -> {
          note.setText(
              "‖W − PW‖² as a share of the unit's own ‖W‖²; below a unit its cells, as shares of"
                  + " the unit's residual. Click one to find it in the matrix.");
          TreeItem<WiredDifferently> root =
              new TreeItem<>(new WiredDifferently(new Selection.Nothing(), 0));
          units(numbers).forEach(unit -> root.getChildren().add(new Row(unit, numbers)));
          filling = true;
          table.setRoot(root);
          filling = false;
        });
  }

  private List<WiredDifferently> units(Analysis numbers) {
    List<WiredDifferently> units = new ArrayList<>();
    for (int u = 0; u < numbers.residualOfOutputs().length; u++) {
      units.add(new WiredDifferently(new Selection.Output(u), numbers.residualOfOutputs()[u]));
    }
    for (int u = 0; u < numbers.residualOfInputs().length; u++) {
      units.add(new WiredDifferently(new Selection.Input(u), numbers.residualOfInputs()[u]));
    }
    // neither holes nor units without weights
    units.removeIf(unit -> Double.isNaN(unit.residual()));
    units.sort(Comparator.comparingDouble(WiredDifferently::residual).reversed());
    return units;
  }

  private void chosen(@Nullable TreeItem<WiredDifferently> row) {
    if (row != null && !filling) {
      Selection selection = row.getValue().selection();
      model.select(selection);
      MatrixReveal.show(matrix, model.state().layout(), selection);
    }
  }

  /** A unit, whose cells are listed when it is opened. */
  private static final class Row extends TreeItem<WiredDifferently> {
    private final Analysis numbers;
    private boolean listed;

    Row(WiredDifferently unit, Analysis numbers) {
      super(unit);
      this.numbers = numbers;
      expandedProperty().subscribe(this::list);
    }

    @Override
    public boolean isLeaf() {
      return false;
    }

    private void list(boolean open) {
      if (open && !listed) {
        listed = true;
        List<WiredDifferently> cells =
            WiredDifferently.cells(getValue().selection(), numbers.residualOfCells());
        cells.forEach(cell -> getChildren().add(new TreeItem<>(cell)));
      }
    }
  }
}
