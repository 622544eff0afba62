package orbit.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import orbit.network.Layer;
import orbit.network.Model;

/** The layers of a network, and what each answers to a test picture. */
final class LayerTable extends TableView<LayerTable.Row> {

  record Row(Layer layer, String operation, Optional<LayerAnswer> answer) {}

  private final Model model;

  LayerTable(Model model) {
    this.model = model;
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    getStyleClass().add("layer-table");
    add("layer", 130, row -> row.layer().name(), false);
    add("kernels", 100, Row::operation, false);
    add("units", 50, row -> String.valueOf(row.layer().units()), true);
    add("map", 86, row -> row.layer().shape().height() + " × " + row.layer().shape().width(), true);
    add("sees", 80, row -> sight(row.layer()), true);
    add("answering", 80, row -> text(row, answer -> String.valueOf(answer.active())), true);
    add("largest", 80, row -> text(row, LayerTable::largest), true);
    show(List.of());
  }

  private static String sight(Layer layer) {
    return layer.field().height() + " × " + layer.field().width();
  }

  private static String text(Row row, Function<LayerAnswer, String> of) {
    return row.answer().map(of).orElse("–");
  }

  private static String largest(LayerAnswer answer) {
    return answer.finite() ? String.format(Locale.ROOT, "%.4g", answer.largest()) : "no number";
  }

  private void add(String name, double width, Function<Row, String> text, boolean number) {
    TableColumn<Row, String> column = new TableColumn<>(name);
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    if (number) {
      column.getStyleClass().add("number-column");
    }
    getColumns().add(column);
  }

  /** Shows the answers, which are those of all layers or of none. */
  void show(List<LayerAnswer> answers) {
    List<Row> rows = FXCollections.observableArrayList();
    List<Layer> layers = model.layers();
    for (int n = 0; n < layers.size(); n++) {
      Layer layer = layers.get(n);
      Optional<LayerAnswer> answer =
          answers.isEmpty() ? Optional.empty() : Optional.of(answers.get(n));
      rows.add(new Row(layer, LayerWords.of(model.graph(), layer).operation(), answer));
    }
    getItems().setAll(rows);
  }
}
