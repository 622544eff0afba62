package orbit.visualization.example;

import java.io.IOException;
import orbit.network.Batch;
import orbit.network.BeforeRelu;
import orbit.network.Layer;
import orbit.network.Model;
import orbit.network.Shape;
import orbit.network.ValueRange;

/** What examples of a layer look like; read again from where the pictures lie. */
public final class ExampleWindows {

  private static final float GREY = 0.5f;
  private static final ValueRange COLOURS = new ValueRange(0, 1);

  private final Framing framing;
  private final Shape wanted;
  private final PictureReader reader;

  public ExampleWindows(Model model, Layer layer, PictureReader reader) {
    BeforeRelu both = BeforeRelu.of(model.graph(), layer.node());
    this.framing = new Framing(both.graph(), both.node());
    Shape input = model.graph().input();
    this.wanted = new Shape(3, input.height(), input.width());
    this.reader = reader;
  }

  /**
   * The window as the network was shown it, mid-grey beyond the picture: red, green, blue from 0 to
   * 1.
   *
   * @throws IOException one sentence, if the picture is not there any more
   */
  public Batch window(ExampleFolder folder, Example example) throws IOException {
    Batch shown = framing.framed(reader.read(folder.file(example.picture()), wanted, COLOURS));
    return Framing.cut(
        shown, example.top(), example.left(), example.height(), example.width(), GREY);
  }

  /** A window's pixels from the top left as {@code 0xffRRGGBB}. */
  public static int[] argb(Batch window) {
    int[] argb = new int[window.shape().height() * window.shape().width()];
    for (int k = 0; k < argb.length; k++) {
      argb[k] = 0xff000000;
      for (int c = 0; c < 3; c++) {
        float colour = Math.clamp(window.values()[c * argb.length + k], 0f, 1f);
        argb[k] |= Math.round(255 * colour) << 8 * (2 - c);
      }
    }
    return argb;
  }
}
