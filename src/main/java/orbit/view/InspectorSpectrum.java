package orbit.view;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import orbit.circuit.Analysis;
import orbit.circuit.Spectrum;

/** The power of the equivariant part in each irreducible representation, as bars. */
final class InspectorSpectrum extends GridPane {

  /** More lines than a reader follows; the rest is summed up. */
  private static final int MOST = 12;

  InspectorSpectrum(CircuitViewModel model) {
    getStyleClass().add("table");
    ColumnConstraints bars = new ColumnConstraints();
    bars.setHgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(text(), bars, text());
    model
        .analysisProperty()
        .subscribe(analysis -> show(analysis.map(Analysis::spectrum).orElse(List.of())));
  }

  private void show(List<Spectrum.Line> spectrum) {
    getChildren().clear();
    List<Spectrum.Line> lines =
        spectrum.size() <= MOST
            ? spectrum
            : spectrum.stream()
                .sorted((a, b) -> Double.compare(b.share(), a.share()))
                .limit(MOST)
                .toList();
    int row = 0;
    double shown = 0;
    for (Spectrum.Line line : lines) {
      add(row++, line.irrep(), line.share());
      shown += line.share();
    }
    if (lines.size() < spectrum.size()) {
      add(row, (spectrum.size() - lines.size()) + " others", Math.max(0, 1 - shown));
    }
  }

  private void add(int row, String name, double share) {
    ProgressBar bar = new ProgressBar(Double.isNaN(share) ? 0 : share);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(name);
    Label value =
        new Label(
            Double.isNaN(share)
                ? "no weights"
                : String.format(Locale.ROOT, "%.1f %%", 100 * share));
    value.getStyleClass().add("number");
    addRow(row, new Label(name), bar, value);
  }

  /** A column that never cuts its text off. */
  private static ColumnConstraints text() {
    ColumnConstraints column = new ColumnConstraints();
    column.setMinWidth(Region.USE_PREF_SIZE);
    return column;
  }
}
