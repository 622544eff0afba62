package orbit.view;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.GridPane;
import javafx.scene.paint.Color;
import orbit.figure.ColourScale;

/** One kernel, large, with its numbers. */
final class KernelView extends GridPane {

  private static final double SIZE = 220;
  private static final double LARGEST_CELL = 44;

  /** Kernels with more columns show colours alone: numbers would not fit. */
  private static final int MOST_NUMBERS = 7;

  /**
   * @param kernel height x width values, row by row
   */
  KernelView(float[] kernel, int height, int width, ColourScale scale, float limit) {
    getStyleClass().add("kernel");
    setMaxWidth(USE_PREF_SIZE);
    double cell = Math.min(LARGEST_CELL, Math.floor(SIZE / Math.max(height, width)));
    StringBuilder spoken = new StringBuilder();
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        float value = kernel[row * width + column];
        int argb = scale.argb(value, limit);
        Label label = new Label(width <= MOST_NUMBERS ? shortened(value) : "");
        label.setAlignment(Pos.CENTER);
        label.setMinSize(cell, cell);
        label.setPrefSize(cell, cell);
        label.setBackground(Background.fill(colour(argb)));
        label.setTextFill(isDark(argb) ? Color.WHITE : Color.BLACK);
        add(label, column, row);
        spoken.append(shortened(value)).append(column == width - 1 ? "; " : " ");
      }
    }
    setAccessibleText("kernel, row by row: " + spoken);
  }

  private static String shortened(float value) {
    return Math.abs(value) >= 100
        ? String.format(Locale.ROOT, "%.0e", value)
        : String.format(Locale.ROOT, "%.2f", value);
  }

  private static Color colour(int argb) {
    return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
  }

  /** Relative luminance below the point where white and black contrast alike (WCAG 2). */
  private static boolean isDark(int argb) {
    double luminance =
        0.2126 * linear(argb >> 16 & 0xff)
            + 0.7152 * linear(argb >> 8 & 0xff)
            + 0.0722 * linear(argb & 0xff);
    return luminance < 0.179;
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
