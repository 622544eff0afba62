package orbit.view;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Background;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.paint.Color;
import orbit.circuit.Bands;
import orbit.circuit.Circuit;
import org.jspecify.annotations.Nullable;

/** A line of the legend: the colour and number of a kernel, its relative element, its cells. */
final class TyingLegendCell extends ListCell<TyingLegendCell.Kernel> {

  /** A kernel of a tying that is shown, with the colours of that tying. */
  record Kernel(TyingColours colours, int band) {}

  private final Label swatch = new Label();
  private final Label element = new Label();
  private final Label first = new Label();
  private final Label cells = new Label();
  private final HBox line = new HBox(swatch, element, first, cells);

  TyingLegendCell() {
    line.getStyleClass().add("line");
    swatch.setMinSize(30, 16);
    swatch.setAlignment(Pos.CENTER);
    swatch.getStyleClass().add("swatch");
    element.setMinWidth(USE_PREF_SIZE);
    first.getStyleClass().add("hint");
    first.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(first, Priority.ALWAYS);
    cells.setMinWidth(USE_PREF_SIZE);
    line.setMinWidth(0);
    line.setPrefWidth(1);
  }

  @Override
  protected void updateItem(@Nullable Kernel kernel, boolean empty) {
    super.updateItem(kernel, empty);
    if (empty || kernel == null) {
      setGraphic(null);
      setTooltip(null);
      return;
    }
    TyingColours colours = kernel.colours();
    int band = kernel.band();
    Circuit circuit = colours.circuit();
    Bands.Cell cell = colours.first(band);
    Color colour = colours.of(band);
    swatch.setText(String.valueOf(colours.number(band)));
    swatch.setBackground(Background.fill(colour));
    swatch.setTextFill(colour.getBrightness() > 0.7 ? Color.BLACK : Color.WHITE);
    element.setText(BandWords.element(circuit, cell, colours.relative(band)));
    first.setText(BandWords.brief(circuit, cell));
    int count = colours.tying().bands().cells(band).size();
    cells.setText("× " + count);
    setTooltip(
        new Tooltip(
            (BandWords.families(circuit, cell) + "\n" + BandWords.cell(circuit, cell)).strip()
                + (count > 1 ? " and " + (count - 1) + " more" : "")));
    setGraphic(line);
  }
}
