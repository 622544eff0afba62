package orbit.view;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import orbit.circuit.Circuit;
import orbit.circuit.Layout;
import orbit.circuit.Ordering;
import orbit.circuit.WeightViews;
import orbit.figure.ColourScale;
import orbit.figure.Grid;
import orbit.figure.MatrixPainter;
import orbit.figure.MatrixPicture;
import orbit.figure.Surroundings;
import orbit.figure.Viewport;
import orbit.network.Weights;

/** A circuit's matrix in the order of elements, small. */
final class SurveyPicture {

  private static final int LARGEST_TILE = 40;

  private SurveyPicture() {}

  /**
   * The picture, twice as many pixels as lengths.
   *
   * @param width the most it is wide
   * @param height the most it is high
   */
  static Image of(Circuit circuit, int width, int height) {
    Layout layout = Ordering.ELEMENT.layout(circuit);
    Weights weights = WeightViews.laidOut(circuit.weights(), layout);
    Grid grid = Grid.of(weights);
    int tile =
        Math.max(1, Math.min(LARGEST_TILE, Math.min(width / grid.columns(), height / grid.rows())));
    Viewport viewport = Viewport.fit(grid, 2 * tile * grid.columns(), 2 * tile * grid.rows());
    float limit = (float) Math.max(MatrixRequest.automatic(weights), Float.MIN_NORMAL);
    MatrixPicture picture =
        new MatrixPicture(weights, viewport, ColourScale.RED_BLUE, limit, Surroundings.LIGHT);
    int[] pixels = new int[viewport.width() * viewport.height()];
    MatrixPainter.onThisThread().paint(picture, pixels);
    WritableImage image = new WritableImage(viewport.width(), viewport.height());
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            viewport.width(),
            viewport.height(),
            PixelFormat.getIntArgbInstance(),
            pixels,
            0,
            viewport.width());
    return image;
  }
}
