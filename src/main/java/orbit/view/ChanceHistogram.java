package orbit.view;

import java.util.Locale;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import orbit.circuit.Chance;

/** How often chance gave which score, 0 to 1 from left to right, with the circuit's own marked. */
final class ChanceHistogram extends Pane {

  private static final int BINS = 40;
  private static final double HEIGHT = 48;

  private final Region[] bars = new Region[BINS];
  private final double[] share = new double[BINS];
  private final Region mark = new Region();
  private final double score;

  ChanceHistogram(Chance chance, double score) {
    this.score = score;
    getStyleClass().add("histogram");
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    int[] counts = new int[BINS];
    int most = 1;
    for (double s : chance.scores()) {
      int bin = Math.clamp((long) (s * BINS), 0, BINS - 1);
      counts[bin]++;
      most = Math.max(most, counts[bin]);
    }
    for (int b = 0; b < BINS; b++) {
      share[b] = (double) counts[b] / most;
      bars[b] = new Region();
      bars[b].getStyleClass().add("histogram-bar");
    }
    mark.getStyleClass().add("histogram-mark");
    getChildren().addAll(bars);
    getChildren().add(mark);
    String text =
        String.format(
            Locale.ROOT,
            "scores of %d permutations, 0 to 1; the line is this circuit, %.4f",
            chance.permutations(),
            score);
    Tooltip.install(this, new Tooltip(text));
    setAccessibleText(text);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    for (int b = 0; b < BINS; b++) {
      double tall = share[b] > 0 ? Math.max(1, share[b] * HEIGHT) : 0;
      double left = snapPositionX(width * b / BINS);
      double right = snapPositionX(width * (b + 1) / BINS);
      bars[b].resizeRelocate(left, HEIGHT - tall, Math.max(1, right - left - 1), tall);
    }
    mark.resizeRelocate(snapPositionX(Math.min(1, score) * (width - 2)), 0, 2, HEIGHT);
  }
}
