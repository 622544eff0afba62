package orbit.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import orbit.stimulus.FamilyTuning;
import orbit.stimulus.TuningCurves;
import orbit.stimulus.UnitTuning;

/** What is measured of each unit of a family, as a table that can be sorted. */
final class TuningNumbers extends TableView<TuningNumbers.Row> {

  /** NaN for what is not defined. */
  record Row(
      int unit,
      double place,
      double preferred,
      double peak,
      double deviation,
      double variance,
      double bandwidth,
      double response,
      double correlation) {}

  private boolean showing;

  TuningNumbers(TuningViewModel model) {
    getStyleClass().add("tuning-numbers");
    setPlaceholder(new Label("No responses yet."));
    setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
    setId("tuning-numbers-table");
    getColumns().add(units());
    getColumns().add(number("place", "°", Row::place));
    getColumns().add(number("preferred", "°", Row::preferred));
    getColumns().add(number("peak", "", Row::peak));
    getColumns().add(number("deviation", "°", Row::deviation));
    getColumns().add(number("variance", "", Row::variance));
    getColumns().add(number("bandwidth", "°", Row::bandwidth));
    getColumns().add(number("largest", "", Row::response));
    getColumns().add(number("correlation", "", Row::correlation));
    model.measuredProperty().subscribe(found -> show(found, model.unitProperty().get()));
    model.unitProperty().subscribe(this::select);
    getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            row -> {
              if (row != null && !showing) {
                model.unitProperty().set(OptionalInt.of(row.unit()));
              }
            });
  }

  private void show(Optional<TuningMeasured> found, OptionalInt unit) {
    showing = true;
    List<TableColumn<Row, ?>> order = List.copyOf(getSortOrder());
    setItems(FXCollections.observableArrayList(found.map(TuningNumbers::rows).orElse(List.of())));
    getSortOrder().setAll(order);
    showing = false;
    select(unit);
  }

  private void select(OptionalInt unit) {
    Row selected = getSelectionModel().getSelectedItem();
    if (selected != null && unit.isPresent() && selected.unit() == unit.getAsInt()) {
      return;
    }
    showing = true;
    getSelectionModel().clearSelection();
    for (Row row : getItems()) {
      if (unit.isPresent() && row.unit() == unit.getAsInt()) {
        getSelectionModel().select(row);
        scrollTo(row);
      }
    }
    showing = false;
  }

  /** One row a unit, those that do not respond last. */
  static List<Row> rows(TuningMeasured found) {
    if (found.tuning().isEmpty()) {
      return found.units().stream().map(unit -> row(unit, Optional.empty(), 0, 360)).toList();
    }
    FamilyTuning tuning = found.tuning().get();
    TuningCurves curves = found.curves();
    double period = curves.period().orElse(360);
    List<Row> rows = new java.util.ArrayList<>();
    tuning.units().forEach(u -> rows.add(row(u.tuning(), Optional.of(u), tuning.turn(), period)));
    found.units().stream()
        .filter(unit -> tuning.silent().contains(unit.unit()))
        .forEach(unit -> rows.add(row(unit, Optional.empty(), 0, period)));
    return rows;
  }

  private static Row row(
      UnitTuning unit, Optional<FamilyTuning.Unit> family, double turn, double period) {
    OptionalDouble none = OptionalDouble.empty();
    double deviation = or(family.map(FamilyTuning.Unit::deviation).orElse(none));
    return new Row(
        unit.unit(),
        or(family.map(FamilyTuning.Unit::place).orElse(none)),
        unit.preferred(),
        unit.peak(),
        Math.IEEEremainder(deviation - turn, period),
        or(unit.variance()),
        or(unit.bandwidth()),
        unit.response(),
        or(family.map(FamilyTuning.Unit::correlation).orElse(none)));
  }

  private static double or(OptionalDouble value) {
    return value.orElse(Double.NaN);
  }

  private static TableColumn<Row, Integer> units() {
    TableColumn<Row, Integer> column = new TableColumn<>("unit");
    column.setCellValueFactory(cell -> new SimpleObjectProperty<>(cell.getValue().unit()));
    column.getStyleClass().add("number-column");
    column.setPrefWidth(56);
    return column;
  }

  private static TableColumn<Row, Double> number(
      String title, String unit, Function<Row, Double> value) {
    TableColumn<Row, Double> column = new TableColumn<>(title);
    column.setCellValueFactory(cell -> new SimpleObjectProperty<>(value.apply(cell.getValue())));
    column.setCellFactory(c -> new NumberCell(unit));
    column.getStyleClass().add("number-column");
    column.setPrefWidth(84);
    return column;
  }

  private static final class NumberCell extends javafx.scene.control.TableCell<Row, Double> {
    private final String unit;

    NumberCell(String unit) {
      this.unit = unit;
    }

    @Override
    protected void updateItem(@org.jspecify.annotations.Nullable Double value, boolean empty) {
      super.updateItem(value, empty);
      setText(empty || value == null ? "" : text(value, unit));
    }
  }

  static String text(double value, String unit) {
    if (Double.isNaN(value)) {
      return "–";
    }
    String digits = unit.isEmpty() ? "%.3g" : "%.1f";
    return String.format(Locale.ROOT, digits, value) + unit;
  }
}
