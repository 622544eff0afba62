package orbit.visualization;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A change of the picture before the network sees it, drawn anew at every step. */
public sealed interface Transform {

  /** Grey round the picture, so many pixels at each side. */
  record Pad(int pixels) implements Transform {}

  /** A crop that is so many pixels smaller, anywhere. */
  record Jitter(int pixels) implements Transform {}

  /** One of these sizes. */
  record Scale(List<Double> factors) implements Transform {
    public Scale {
      factors = List.copyOf(factors);
    }
  }

  /** One of these angles, in degrees, clockwise on the screen. */
  record Rotate(List<Double> degrees) implements Transform {
    public Rotate {
      degrees = List.copyOf(degrees);
    }
  }

  /**
   * Lucid's: pad 12, jitter 8, scale 0.9 to 1.1, rotate -10 to 10 and 0 five times more, jitter 4.
   */
  List<Transform> PUBLISHED =
      List.of(
          new Pad(12),
          new Jitter(8),
          new Scale(IntStream.rangeClosed(-5, 5).mapToObj(k -> 1 + k / 50.0).toList()),
          new Rotate(
              DoubleStream.concat(
                      IntStream.rangeClosed(-10, 10).asDoubleStream(),
                      DoubleStream.generate(() -> 0).limit(5))
                  .boxed()
                  .toList()),
          new Jitter(4));
}
