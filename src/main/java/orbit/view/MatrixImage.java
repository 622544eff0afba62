package orbit.view;

import java.nio.IntBuffer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import orbit.figure.Viewport;

/** The pixels of the matrix on screen, one for each of the display's. */
final class MatrixImage {

  private final ImageView view = new ImageView();
  private int[] pixels = {};
  private PixelBuffer<IntBuffer> buffer = buffer(1, 1, new int[1]);

  MatrixImage() {
    view.setMouseTransparent(true);
    view.setSmooth(false);
  }

  ImageView view() {
    return view;
  }

  void show(MatrixFrame frame) {
    int[] target = target(frame.geometry());
    System.arraycopy(frame.pixels(), 0, target, 0, target.length);
    update();
  }

  /** The pixels to be changed before {@link #update}. */
  int[] target(MatrixGeometry geometry) {
    Viewport device = geometry.device();
    if (buffer.getWidth() != device.width() || buffer.getHeight() != device.height()) {
      pixels = new int[device.width() * device.height()];
      buffer = buffer(device.width(), device.height(), pixels);
      view.setImage(new WritableImage(buffer));
    }
    view.setFitWidth(device.width() / geometry.pixelScale());
    view.setFitHeight(device.height() / geometry.pixelScale());
    return pixels;
  }

  void update() {
    buffer.updateBuffer(all -> null);
  }

  private static PixelBuffer<IntBuffer> buffer(int width, int height, int[] pixels) {
    return new PixelBuffer<>(
        width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
  }
}
