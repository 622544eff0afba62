package orbit.view;

import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import orbit.circuit.Layout;
import orbit.workspace.Selection;

/**
 * The cells that would share a kernel, framed in one colour: with the number of the legend where
 * there is room, filled where there is little, a pixel each where there is none.
 */
final class MatrixTying {

  private static final double NUMBERS_FROM = 30;
  private static final double FRAMES_FROM = 9;
  private static final double CELLS_FROM = 3;

  private final GraphicsContext g;
  private final MatrixRequest shown;
  private final MatrixGeometry at;
  private final TyingColours colours;
  private final int emphasised;

  /**
   * @param selection of its cell or unit the band stands out
   */
  MatrixTying(GraphicsContext g, MatrixRequest shown, TyingColours colours, Selection selection) {
    this.g = g;
    this.shown = shown;
    this.at = shown.geometry();
    this.colours = colours;
    this.emphasised =
        selection instanceof Selection.Cell(int output, int input)
            ? colours.tying().bands().bandOf(output, input)
            : -1;
  }

  void draw() {
    double pitch = Math.min(at.rowPitch(), at.columnPitch());
    g.save();
    g.beginPath();
    g.rect(at.left(), at.top(), at.width() - at.left(), at.height() - at.top());
    g.clip();
    if (pitch < CELLS_FROM) {
      pixels();
    } else {
      for (int row = at.firstRow(); row < at.endRow(); row++) {
        for (int column = at.firstColumn(); column < at.endColumn(); column++) {
          int band = band(row, column);
          if (band >= 0) {
            cell(at.tile(row, column), band, pitch);
          }
        }
      }
    }
    g.restore();
  }

  private int band(int row, int column) {
    Layout layout = shown.state().layout();
    int output = layout.outputAt(row, column);
    int input = layout.inputAt(row, column);
    return colours.tying().bands().bandOf(output, input);
  }

  private void cell(Rectangle2D r, int band, double pitch) {
    boolean faded = emphasised >= 0 && band != emphasised;
    Color colour = colours.of(band);
    if (pitch < FRAMES_FROM) {
      g.setFill(colour.deriveColor(0, 1, 1, faded ? 0.25 : 0.8));
      g.fillRect(r.getMinX(), r.getMinY(), r.getWidth(), r.getHeight());
      return;
    }
    g.setGlobalAlpha(faded ? 0.3 : 1);
    double width = Math.clamp(pitch * (band == emphasised ? 0.14 : 0.09), 2, 7);
    g.setStroke(colour);
    g.setLineWidth(width);
    g.strokeRect(
        r.getMinX() + width / 2,
        r.getMinY() + width / 2,
        r.getWidth() - width,
        r.getHeight() - width);
    if (pitch >= NUMBERS_FROM) {
      number(r, band, colour, width);
    }
    g.setGlobalAlpha(1);
  }

  private void number(Rectangle2D r, int band, Color colour, double width) {
    String number = String.valueOf(colours.number(band));
    double wide = 4 + 7 * number.length();
    g.setFill(colour);
    g.fillRect(r.getMinX() + width / 2, r.getMinY() + width / 2, wide + width / 2, 13 + width / 2);
    g.setFill(colour.getBrightness() > 0.7 ? Color.BLACK : Color.WHITE);
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    g.fillText(number, r.getMinX() + width / 2 + wide / 2 + 1, r.getMinY() + width / 2 + 7);
  }

  /** One pixel for each cell, enlarged or made smaller to the matrix. */
  private void pixels() {
    int rows = at.endRow() - at.firstRow();
    int columns = at.endColumn() - at.firstColumn();
    if (rows <= 0 || columns <= 0) {
      return;
    }
    WritableImage image = new WritableImage(columns, rows);
    PixelWriter writer = image.getPixelWriter();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int band = band(at.firstRow() + row, at.firstColumn() + column);
        if (band >= 0) {
          boolean faded = emphasised >= 0 && band != emphasised;
          writer.setColor(column, row, colours.of(band).deriveColor(0, 1, 1, faded ? 0.25 : 0.8));
        }
      }
    }
    boolean smooth = g.isImageSmoothing();
    g.setImageSmoothing(false);
    g.drawImage(
        image,
        at.columnAt(at.firstColumn()),
        at.rowAt(at.firstRow()),
        columns * at.columnPitch(),
        rows * at.rowPitch());
    g.setImageSmoothing(smooth);
  }
}
