package orbit.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import orbit.circuit.Analysis;
import orbit.circuit.Side;
import orbit.workspace.Selection;

/** The units whose weights the symmetry explains least; a click finds one in the matrix. */
final class InspectorDeviations extends GridPane {

  private static final int MOST = 8;

  /** Characters of a name, so that a factor's description leaves room for its number. */
  private static final int LONGEST = 14;

  private record Deviation(Side side, int unit, double residual, Selection selection) {}

  private final CircuitViewModel model;
  private final MatrixPane matrix;

  InspectorDeviations(CircuitViewModel model, MatrixPane matrix) {
    this.model = model;
    this.matrix = matrix;
    getStyleClass().add("table");
    ColumnConstraints bars = new ColumnConstraints();
    bars.setHgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(text(), text(), bars, text());
    model.analysisProperty().subscribe(this::show);
  }

  private void show(Optional<Analysis> analysis) {
    getChildren().clear();
    List<Deviation> all = new ArrayList<>();
    analysis.ifPresent(
        numbers -> {
          Side in = model.circuit().input();
          Side out = model.circuit().output();
          double[] inputs = numbers.residualOfInputs();
          double[] outputs = numbers.residualOfOutputs();
          for (int u = 0; u < inputs.length; u++) {
            all.add(new Deviation(in, u, inputs[u], new Selection.Input(u)));
          }
          for (int u = 0; u < outputs.length; u++) {
            all.add(new Deviation(out, u, outputs[u], new Selection.Output(u)));
          }
        });
    all.removeIf(d -> Double.isNaN(d.residual()) || d.side().isHole(d.unit()));
    all.sort(Comparator.comparingDouble(Deviation::residual).reversed());
    int row = 0;
    for (Deviation deviation : all.subList(0, Math.min(MOST, all.size()))) {
      addRow(row++, link(deviation), direction(deviation), bar(deviation), number(deviation));
    }
    if (analysis.isPresent()) {
      String note = "residual ‖W − PW‖² as a share of the unit's own ‖W‖²";
      add(new InspectorLine(note, "hint"), 0, row, 4, 1);
    }
  }

  private Hyperlink link(Deviation deviation) {
    String name = deviation.side().unitName(deviation.unit());
    Hyperlink link = new Hyperlink(shortened(name));
    String label = deviation.side().member(deviation.unit()).label();
    link.setTooltip(new Tooltip(label.isEmpty() ? name : name + ": " + label));
    link.setOnAction(
        event -> {
          model.select(deviation.selection());
          link.setVisited(false);
          MatrixReveal.show(matrix, model.state().layout(), deviation.selection());
          matrix.requestFocus();
        });
    return link;
  }

  /** Cut in the middle: a unit's number stands at the end of its name. */
  private static String shortened(String name) {
    int kept = LONGEST / 2;
    return name.length() <= LONGEST
        ? name
        : name.substring(0, kept) + "…" + name.substring(name.length() - kept + 1);
  }

  private Label direction(Deviation deviation) {
    Label label = new Label(deviation.selection() instanceof Selection.Input ? "in" : "out");
    label.getStyleClass().add("hint");
    return label;
  }

  private static ProgressBar bar(Deviation deviation) {
    ProgressBar bar = new ProgressBar(Math.min(1, deviation.residual()));
    bar.setMaxWidth(Double.MAX_VALUE);
    return bar;
  }

  private static Label number(Deviation deviation) {
    Label label = new Label(String.format(Locale.ROOT, "%.3f", deviation.residual()));
    label.getStyleClass().add("number");
    return label;
  }

  /** A column that never cuts its text off. */
  private static ColumnConstraints text() {
    ColumnConstraints column = new ColumnConstraints();
    column.setMinWidth(Region.USE_PREF_SIZE);
    return column;
  }
}
