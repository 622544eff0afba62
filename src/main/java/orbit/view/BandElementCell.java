package orbit.view;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import orbit.circuit.BandKernel;
import orbit.circuit.Circuit;
import org.jspecify.annotations.Nullable;

/** A band's relative element, and its families where there are several. */
final class BandElementCell extends TableCell<BandKernel, BandKernel> {

  private final Circuit circuit;
  private final Label element = new Label();
  private final Label families = new Label();
  private final VBox both = new VBox(element, families);

  BandElementCell(Circuit circuit) {
    this.circuit = circuit;
    both.setAlignment(Pos.CENTER_LEFT);
    families.getStyleClass().add("hint");
    families.managedProperty().bind(families.textProperty().isNotEmpty());
  }

  @Override
  protected void updateItem(@Nullable BandKernel band, boolean empty) {
    super.updateItem(band, empty);
    if (empty || band == null) {
      setGraphic(null);
      setTooltip(null);
      return;
    }
    element.setText(BandWords.element(circuit, band.first(), band.relative()));
    families.setText(BandWords.families(circuit, band.first()));
    String words = (element.getText() + "\n" + families.getText()).strip();
    setTooltip(new Tooltip(words + "\nfirst cell " + BandWords.cell(circuit, band.first())));
    setGraphic(both);
  }
}
