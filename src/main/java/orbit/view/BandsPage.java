package orbit.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import orbit.circuit.BandKernel;
import orbit.workspace.Selection;

/** Every band: relative element, cells, mean kernel, spread and share of the energy. */
final class BandsPage extends VBox {

  private static final double ROW = 44;

  private final CircuitViewModel model;
  private final TableView<BandKernel> table = new TableView<>();
  private final Label note = new InspectorLine("Measuring…", "hint");
  private final ReadOnlyObjectWrapper<Float> limit = new ReadOnlyObjectWrapper<>(1f);
  // while the table follows the matrix, it selects nothing there
  private boolean following;

  BandsPage(LaboratoryViewModel laboratory, CircuitViewModel model) {
    this.model = model;
    getStyleClass().add("laboratory-page");
    table.setId("bands");
    table.setFixedCellSize(ROW);
    table.setPlaceholder(new Label(""));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    TableColumn<BandKernel, BandKernel> element = element();
    table.getColumns().setAll(List.of(element, cells(), mean(), deviation(), spread(), share()));
    table.getSortOrder().setAll(List.of(element));
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(note, table);
    laboratory.bandsProperty().subscribe(this::show);
    model.stateProperty().subscribe(state -> follow(state.selection()));
    table.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
  }

  private TableColumn<BandKernel, BandKernel> element() {
    TableColumn<BandKernel, BandKernel> column = LaboratoryColumns.of("Relative", 92, band -> band);
    column.setCellFactory(c -> new BandElementCell(model.circuit()));
    column.setComparator(
        (a, b) -> {
          int mirrored = Boolean.compare(a.relative().mirrored(), b.relative().mirrored());
          int hue = Double.compare(a.relative().hue(), b.relative().hue());
          int turned = Double.compare(a.relative().rotation(), b.relative().rotation());
          return mirrored != 0 ? mirrored : hue != 0 ? hue : turned;
        });
    return LaboratoryColumns.explained(column, "g_o⁻¹ g_i: from the output's place to the input's");
  }

  private static TableColumn<BandKernel, Integer> cells() {
    return LaboratoryColumns.explained(
        LaboratoryColumns.number("Cells", 44, BandKernel::cells, String::valueOf),
        "cells of the matrix that the group carries into one another");
  }

  private TableColumn<BandKernel, float[]> mean() {
    return LaboratoryColumns.explained(
        tile("Mean", BandKernel::mean), "mean kernel in the canonical frame");
  }

  private TableColumn<BandKernel, float[]> deviation() {
    return LaboratoryColumns.explained(
        tile("±", BandKernel::deviation),
        "standard deviation of each weight over the band's cells, in the colours of the mean");
  }

  private TableColumn<BandKernel, float[]> tile(String name, Function<BandKernel, float[]> kernel) {
    TableColumn<BandKernel, float[]> column = LaboratoryColumns.of(name, 46, kernel);
    column.setSortable(false);
    column.setCellFactory(c -> new KernelTileCell(model, limit.getReadOnlyProperty()));
    return column;
  }

  private static TableColumn<BandKernel, Double> spread() {
    return LaboratoryColumns.explained(
        LaboratoryColumns.number("Spread", 56, BandKernel::spread, BandsPage::twoDigits),
        "standard deviation over the cells as a share of their root mean square norm: 0 for equal"
            + " kernels, 1 for kernels that cancel out");
  }

  private static TableColumn<BandKernel, Double> share() {
    return LaboratoryColumns.explained(
        LaboratoryColumns.number("Energy", 60, BandKernel::share, BandWords::percent),
        "share of the energy of all weights");
  }

  private static String twoDigits(double spread) {
    return Double.isNaN(spread) ? "–" : String.format(Locale.ROOT, "%.2f", spread);
  }

  private void show(Optional<List<BandKernel>> bands) {
    bands.ifPresent(
        known -> {
          double largest =
              known.stream()
                  .flatMapToDouble(b -> DoubleStream.of(largest(b.mean()), largest(b.deviation())))
                  .max()
                  .orElse(1);
          limit.set((float) Math.max(largest, Float.MIN_NORMAL));
          table.getItems().setAll(known);
          table.sort();
          note.setText(
              known.size()
                  + (known.size() == 1 ? " band" : " bands")
                  + "; a click marks its cells in the matrix.");
          follow(model.state().selection());
        });
  }

  private static double largest(float[] kernel) {
    double largest = 0;
    for (float value : kernel) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  private void chosen(BandKernel band) {
    if (!following && band != null) {
      model.select(new Selection.Band(band.band()));
    }
  }

  private void follow(Selection selection) {
    int wanted =
        switch (selection) {
          case Selection.Band(int band) -> band;
          case Selection.Cell(int output, int input) ->
              model.symmetryProperty().get().map(s -> s.bands().bandOf(output, input)).orElse(-1);
          case Selection.Nothing nothing -> -1;
          case Selection.Output unit -> -1;
          case Selection.Input unit -> -1;
        };
    following = true;
    table.getSelectionModel().clearSelection();
    for (BandKernel band : table.getItems()) {
      if (band.band() == wanted) {
        table.getSelectionModel().select(band);
        LaboratoryColumns.reveal(table, band);
      }
    }
    following = false;
  }
}
