package orbit.visualization;

import java.util.Random;
import java.util.stream.IntStream;
import orbit.network.Shape;

/** A picture in the making: its numbers, and where they climb to. */
final class Painting {

  /** Spread of the numbers at the start, as published. */
  private static final double SPREAD = 0.01;

  private final Shape shape;
  private final Basis[] bases;
  private final float[][] numbers;
  private final Adam[] climbers;
  private final float[][] colours;

  Painting(Shape shape, Parametrisation parametrisation, double rate, Random random) {
    this.shape = shape;
    int channels = shape.channels();
    bases = new Basis[channels];
    numbers = new float[channels][];
    climbers = new Adam[channels];
    colours = new float[channels][shape.height() * shape.width()];
    for (int c = 0; c < channels; c++) {
      bases[c] =
          switch (parametrisation) {
            case Parametrisation.Fourier(double decay) ->
                new FourierBasis(shape.height(), shape.width(), decay);
            case Parametrisation.Pixels pixels -> new PixelBasis(shape.height() * shape.width());
          };
      numbers[c] = new float[bases[c].numbers()];
      climbers[c] = new Adam(numbers[c].length, rate);
      for (int k = 0; k < numbers[c].length; k++) {
        numbers[c][k] = (float) (SPREAD * random.nextGaussian());
      }
    }
    paint();
  }

  private void paint() {
    IntStream.range(0, bases.length)
        .parallel()
        .forEach(c -> bases[c].apply(numbers[c], colours[c]));
    Colours.apply(colours);
  }

  /** [channels][height x width]; to be read only. */
  float[][] colours() {
    return colours;
  }

  /** One step along a gradient by the colours, which is overwritten. */
  void climb(float[][] gradient) {
    Colours.adjoint(colours, gradient);
    IntStream.range(0, bases.length)
        .parallel()
        .forEach(
            c -> {
              float[] slope = new float[numbers[c].length];
              bases[c].adjoint(gradient[c], slope);
              climbers[c].climb(numbers[c], slope);
            });
    paint();
  }

  Picture picture() {
    byte[] values = new byte[shape.size()];
    int pixels = shape.height() * shape.width();
    for (int k = 0; k < values.length; k++) {
      values[k] = (byte) Math.round(255 * colours[k / pixels][k % pixels]);
    }
    return new Picture(shape, values);
  }
}
