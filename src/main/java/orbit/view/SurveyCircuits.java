package orbit.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

/**
 * The circuits as a table; of the chosen one its picture and those that are alike, beside chains.
 */
final class SurveyCircuits extends SplitPane {

  private final TableView<SurveyCircuit> table = new TableView<>();
  private final ObservableList<SurveyCircuit> rows = FXCollections.observableArrayList();

  /**
   * @param open opens a circuit
   */
  SurveyCircuits(SurveyViewModel model, Consumer<SurveyCircuit> open) {
    setOrientation(Orientation.VERTICAL);
    table.setId("survey-circuits");
    table.getStyleClass().add("survey-table");
    table.setFixedCellSize(26);
    Label none = new Label();
    none.textProperty()
        .bind(
            model
                .busyProperty()
                .map(busy -> busy ? "Searching…" : "No circuit between families is known."));
    table.setPlaceholder(none);
    table.getColumns().setAll(List.of(text("From", 64, SurveyCircuit::from)));
    table.getColumns().add(text("Input", 116, SurveyCircuit::input));
    table.getColumns().add(text("To", 64, SurveyCircuit::to));
    table.getColumns().add(text("Output", 116, SurveyCircuit::output));
    table
        .getColumns()
        .add(
            LaboratoryColumns.explained(
                text("Kind", 76, SurveyCircuit::kind),
                "inv: left as it is by the group, eqv: carried by it"));
    table.getColumns().add(text("Group", 80, c -> c.found().circuit().group().name()));
    table
        .getColumns()
        .add(
            number(
                "Score",
                c -> c.found().score(),
                "%.3f",
                "share of the energy that is equivariant"));
    table
        .getColumns()
        .add(
            number(
                "Chance",
                c -> c.found().chance().mean(),
                "%.3f",
                "mean score with the units permuted"));
    TableColumn<SurveyCircuit, Double> p =
        number(
            "p",
            c -> c.found().chance().pValue(),
            "%.2g",
            "share of 199 permutations that score at least as high");
    table.getColumns().add(p);
    table
        .getColumns()
        .add(
            number(
                "q",
                c -> c.found().qValue(),
                "%.2g",
                "share of false ones among the circuits of the same layers that are as sure"));
    table
        .getColumns()
        .add(
            LaboratoryColumns.explained(
                LaboratoryColumns.number("Bands", 54, SurveyCircuit::bands, String::valueOf),
                "free kernels that the symmetry leaves"));
    table
        .getColumns()
        .add(
            number(
                "Strength",
                c -> c.found().strength(),
                "%.2f",
                "root mean square weight in shares of that between the two layers"));
    SortedList<SurveyCircuit> sorted = new SortedList<>(rows);
    sorted.comparatorProperty().bind(table.comparatorProperty());
    table.setItems(sorted);
    table.getSortOrder().add(p);
    table.setRowFactory(view -> row(open));
    table.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            chosen().ifPresent(open);
            event.consume();
          }
        });
    SurveyAlike alike = new SurveyAlike(model, open);
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(circuit -> alike.show(Optional.ofNullable(circuit)));
    model.alikeProperty().subscribe(now -> alike.show(chosen()));
    model.circuitsProperty().subscribe(this::show);
    model
        .comparedProperty()
        .subscribe(
            compared -> {
              chooseFirst(compared);
              alike.show(chosen());
            });
    SplitPane below = new SplitPane(alike);
    SurveyChains chains = new SurveyChains();
    model
        .chainsProperty()
        .subscribe(
            now -> {
              chains.show(now);
              below.getItems().remove(chains);
              if (!now.isEmpty()) {
                below.getItems().add(chains);
                below.setDividerPositions(0.6);
              }
            });
    getItems().addAll(table, below);
    setDividerPositions(0.62);
    setResizableWithParent(below, false);
  }

  /** Rows that were there keep their selection. */
  private void show(List<SurveyCircuit> known) {
    if (known.size() < rows.size()) {
      rows.clear();
    }
    rows.addAll(known.subList(rows.size(), known.size()));
  }

  /** Once all is found, the surest is looked at unless the user has chosen another. */
  private void chooseFirst(boolean compared) {
    if (compared && chosen().isEmpty()) {
      table.getSelectionModel().selectFirst();
    }
  }

  private static TableColumn<SurveyCircuit, String> text(
      String name, double width, Function<SurveyCircuit, String> value) {
    TableColumn<SurveyCircuit, String> column = LaboratoryColumns.of(name, width, value);
    column.setCellFactory(c -> new LongTextCell<>());
    return column;
  }

  private static TableColumn<SurveyCircuit, Double> number(
      String name, Function<SurveyCircuit, Double> value, String format, String words) {
    return LaboratoryColumns.explained(
        LaboratoryColumns.number(
            name, 60, value, number -> String.format(Locale.ROOT, format, number)),
        words);
  }

  private static TableRow<SurveyCircuit> row(Consumer<SurveyCircuit> open) {
    TableRow<SurveyCircuit> row = new TableRow<>();
    row.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2 && !row.isEmpty()) {
            open.accept(row.getItem());
          }
        });
    return row;
  }

  Optional<SurveyCircuit> chosen() {
    return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
  }

  void focusTable() {
    table.requestFocus();
  }
}
