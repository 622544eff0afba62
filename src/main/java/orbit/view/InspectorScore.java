package orbit.view;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import orbit.circuit.Analysis;
import orbit.circuit.Chance;

/** The score, beside what chance gives. */
final class InspectorScore extends VBox {

  private final CircuitViewModel model;

  InspectorScore(CircuitViewModel model) {
    this.model = model;
    getStyleClass().add("lines");
    model.analysisProperty().subscribe(this::show);
  }

  private void show(Optional<Analysis> analysis) {
    getChildren().clear();
    if (analysis.isEmpty()) {
      ProgressBar bar = new ProgressBar();
      bar.progressProperty().bind(model.progressProperty());
      bar.setMaxWidth(Double.MAX_VALUE);
      getChildren()
          .addAll(new InspectorLine("Measuring, permutation by permutation…", "hint"), bar);
      return;
    }
    Analysis numbers = analysis.get();
    Chance chance = numbers.chance();
    if (Double.isNaN(numbers.score())) {
      getChildren().add(new InspectorLine("All weights are zero: there is no score.", ""));
      return;
    }
    if (model.circuit().group().order() == 1) {
      getChildren()
          .add(
              new InspectorLine(
                  "The group of this file is trivial: there is no symmetry to measure.", ""));
      return;
    }
    Label score = new InspectorLine(String.format(Locale.ROOT, "%.4f", numbers.score()), "score");
    score.setId("equivariance-score");
    score.setAccessibleText("score " + score.getText());
    getChildren()
        .addAll(
            score,
            new InspectorLine(
                "share of the weights' energy that is equivariant, ‖PW‖² / ‖W‖²", "hint"),
            new InspectorLine(
                String.format(Locale.ROOT, "chance %.4f ± %.4f", chance.mean(), chance.deviation()),
                ""),
            new ChanceHistogram(chance, numbers.score()),
            new InspectorLine(
                String.format(
                    Locale.ROOT,
                    "p = %.3g (%s)",
                    chance.pValue(),
                    chance.complete()
                        ? "all " + chance.permutations() + " permutations of the units"
                        : chance.permutations()
                            + " random permutations of the units, seed "
                            + chance.seed()),
                ""),
            new InspectorLine(
                numbers.bands()
                    + (numbers.bands() == 1 ? " band, " : " bands, ")
                    + numbers.cells()
                    + (numbers.cells() == 1 ? " cell" : " cells"),
                ""));
    if (!numbers.exact()) {
      getChildren()
          .add(
              new InspectorLine(
                  "Interpolated: this group turns kernels off the pixel grid, which costs energy"
                      + " and lowers the score.",
                  "warning"));
    }
  }
}
