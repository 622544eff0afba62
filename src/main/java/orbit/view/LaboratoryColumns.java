package orbit.view;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.TableViewSkin;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/** Columns of the laboratory's tables, each a function of a row. */
final class LaboratoryColumns {

  private LaboratoryColumns() {}

  static <S, T> TableColumn<S, T> of(String name, double width, Function<S, T> value) {
    TableColumn<S, T> column = new TableColumn<>(name);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
    column.setPrefWidth(width);
    column.setMinWidth(Math.min(width, 36));
    return column;
  }

  /** A column of numbers, at the right. */
  static <S, T extends Comparable<T>> TableColumn<S, T> number(
      String name, double width, Function<S, T> value, Function<T, String> words) {
    TableColumn<S, T> column = of(name, width, value);
    column.getStyleClass().add("number-column");
    column.setCellFactory(
        c ->
            new TableCell<>() {
              @Override
              protected void updateItem(@Nullable T item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? "" : words.apply(item));
              }
            });
    return column;
  }

  /** Says what a column means beside the pointer on its head. */
  static <S, T> TableColumn<S, T> explained(TableColumn<S, T> column, String words) {
    Label head = new Label(column.getText());
    head.setTooltip(new Tooltip(words));
    column.setText("");
    column.setGraphic(head);
    column.setId("column-" + head.getText());
    return column;
  }

  /** Scrolls to a row only if it is not in sight. */
  static <S> void reveal(TableView<S> table, S row) {
    int index = table.getItems().indexOf(row);
    boolean seen =
        table.getSkin() instanceof TableViewSkin<?> skin
            && skin.getChildren().stream()
                .filter(VirtualFlow.class::isInstance)
                .map(VirtualFlow.class::cast)
                .anyMatch(flow -> inSight(flow, index));
    if (!seen && index >= 0) {
      table.scrollTo(index);
    }
  }

  private static boolean inSight(VirtualFlow<?> flow, int index) {
    return flow.getFirstVisibleCell() != null
        && flow.getLastVisibleCell() != null
        && flow.getFirstVisibleCell().getIndex() <= index
        && index <= flow.getLastVisibleCell().getIndex();
  }
}
