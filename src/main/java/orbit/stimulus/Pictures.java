package orbit.stimulus;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import orbit.network.Batch;
import orbit.network.Shape;
import orbit.network.ValueRange;

/** A stimulus at many settings. */
public final class Pictures {

  private Pictures() {}

  /**
   * One picture for each of the settings, in their order.
   *
   * @param stop read before each picture
   * @throws CancellationException as soon as {@code stop} says so
   * @throws IllegalArgumentException if there are no settings
   */
  public static Batch draw(
      Stimulus stimulus,
      List<Settings> settings,
      Placement placement,
      ValueRange range,
      BooleanSupplier stop) {
    Shape shape = placement.picture();
    float[] values = new float[Math.multiplyExact(settings.size(), shape.size())];
    for (int k = 0; k < settings.size(); k++) {
      if (stop.getAsBoolean()) {
        throw new CancellationException("drawing was stopped");
      }
      Batch picture = stimulus.draw(settings.get(k), placement, range);
      System.arraycopy(picture.values(), 0, values, k * shape.size(), shape.size());
    }
    return new Batch(settings.size(), shape, values);
  }
}
