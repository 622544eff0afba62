package orbit.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import orbit.circuit.IrreducibleMatrix;

/**
 * A matrix in the irreducible basis as a picture: a cell for each norm, the blocks outlined and
 * named at the edges.
 */
final class IrreducibleView extends Region {

  private static final double LARGEST_CELL = 36;
  private static final double EDGE = 56;
  private static final double TOP = 46;

  private final Canvas canvas = new Canvas();
  private final ObservableValue<Boolean> dark;
  private final Consumer<String> pointed;
  private Optional<IrreducibleMatrix> shown = Optional.empty();

  /**
   * @param pointed told in words what the pointer is on; empty for nothing
   */
  IrreducibleView(ObservableValue<Boolean> dark, Consumer<String> pointed) {
    this.dark = dark;
    this.pointed = pointed;
    getStyleClass().add("irreducible");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    getChildren().add(canvas);
    dark.subscribe(now -> requestLayout());
    setOnMouseMoved(event -> point(event.getX(), event.getY()));
    setOnMouseExited(event -> pointed.accept(""));
  }

  void show(IrreducibleMatrix matrix) {
    shown = Optional.of(matrix);
    setAccessibleText(
        String.format(
            Locale.ROOT,
            "matrix in the irreducible basis, %d blocks, %.1f %% of the energy within",
            matrix.blocks().size(),
            100 * matrix.inBlocks()));
    requestLayout();
  }

  private double cell(double width) {
    return shown
        .map(m -> Math.min(LARGEST_CELL, (width - EDGE - 1) / m.columns().size()))
        .orElse(0.0);
  }

  /** As high as its width asks for. */
  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    double wide = width < 0 ? 300 : width;
    return shown.map(m -> TOP + 1 + cell(wide) * m.rows().size()).orElse(0.0);
  }

  @Override
  protected double computePrefWidth(double height) {
    return 300;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    shown.ifPresent(matrix -> draw(g, matrix, cell(getWidth())));
  }

  private void draw(GraphicsContext g, IrreducibleMatrix matrix, double cell) {
    MatrixPalette palette = MatrixPalette.of(dark.getValue());
    int rows = matrix.rows().size();
    int columns = matrix.columns().size();
    g.setImageSmoothing(false);
    g.drawImage(image(matrix, palette), EDGE, TOP, columns * cell, rows * cell);
    g.setStroke(palette.quiet());
    g.setLineWidth(1);
    g.strokeRect(EDGE - 0.5, TOP - 0.5, columns * cell + 1, rows * cell + 1);
    g.setStroke(palette.accent());
    g.setLineWidth(1.5);
    for (IrreducibleMatrix.Block block : matrix.blocks()) {
      g.strokeRect(
          EDGE + block.fromColumn() * cell,
          TOP + block.fromRow() * cell,
          (block.endColumn() - block.fromColumn()) * cell,
          (block.endRow() - block.fromRow()) * cell);
    }
    g.setFill(palette.text());
    g.setFont(Font.font(11));
    g.setTextBaseline(VPos.CENTER);
    rowNames(g, matrix.rows(), cell);
    columnNames(g, matrix.columns(), cell);
  }

  private static void rowNames(GraphicsContext g, List<IrreducibleMatrix.Line> rows, double cell) {
    g.setTextAlign(TextAlignment.RIGHT);
    double free = -1;
    for (int from = 0, end; from < rows.size(); from = end) {
      end = end(rows, from);
      double middle = TOP + (from + end) / 2.0 * cell;
      if (middle - 6 >= free) {
        g.fillText(rows.get(from).irrep(), EDGE - 5, middle, EDGE - 6);
        free = middle + 6;
      }
    }
  }

  private static void columnNames(
      GraphicsContext g, List<IrreducibleMatrix.Line> columns, double cell) {
    g.setTextAlign(TextAlignment.LEFT);
    double free = -1;
    for (int from = 0, end; from < columns.size(); from = end) {
      end = end(columns, from);
      double middle = EDGE + (from + end) / 2.0 * cell;
      if (middle - 6 >= free) {
        g.save();
        g.translate(middle, TOP - 5);
        g.rotate(-90);
        g.fillText(columns.get(from).irrep(), 0, 0, TOP - 6);
        g.restore();
        free = middle + 6;
      }
    }
  }

  /** Where the next representation begins. */
  private static int end(List<IrreducibleMatrix.Line> lines, int from) {
    int end = from + 1;
    while (end < lines.size() && lines.get(end).number() == lines.get(from).number()) {
      end++;
    }
    return end;
  }

  private static WritableImage image(IrreducibleMatrix matrix, MatrixPalette palette) {
    double largest = 0;
    for (double[] row : matrix.magnitudes()) {
      for (double value : row) {
        largest = Math.max(largest, value);
      }
    }
    WritableImage image = new WritableImage(matrix.columns().size(), matrix.rows().size());
    PixelWriter writer = image.getPixelWriter();
    Color ink = palette.text();
    for (int row = 0; row < matrix.rows().size(); row++) {
      for (int column = 0; column < matrix.columns().size(); column++) {
        double share = largest > 0 ? matrix.magnitudes()[row][column] / largest : 0;
        writer.setColor(column, row, palette.header().interpolate(ink, share));
      }
    }
    return image;
  }

  private void point(double x, double y) {
    shown.ifPresent(
        matrix -> {
          double cell = cell(getWidth());
          int row = (int) Math.floor((y - TOP) / cell);
          int column = (int) Math.floor((x - EDGE) / cell);
          boolean inside =
              row >= 0
                  && row < matrix.rows().size()
                  && column >= 0
                  && column < matrix.columns().size();
          pointed.accept(inside ? words(matrix, row, column) : "");
        });
  }

  private static String words(IrreducibleMatrix matrix, int row, int column) {
    IrreducibleMatrix.Line output = matrix.rows().get(row);
    IrreducibleMatrix.Line input = matrix.columns().get(column);
    return String.format(
        Locale.ROOT,
        "%s (%s) ← %s (%s): %.4g",
        output.irrep(),
        output.family(),
        input.irrep(),
        input.family(),
        matrix.magnitudes()[row][column]);
  }
}
