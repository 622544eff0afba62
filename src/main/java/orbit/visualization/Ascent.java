package orbit.visualization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import orbit.network.Batch;
import orbit.network.Network;
import orbit.network.Rectifier;
import orbit.network.Shape;
import orbit.network.ValueRange;

/** The pictures of one request, from noise to the last step. */
final class Ascent {

  private final Stage stage;
  private final Network network;
  private final ValueRange range;
  private final Request request;
  private final List<Random> draws = new ArrayList<>();
  private final List<Painting> paintings = new ArrayList<>();
  private double[] values;

  Ascent(Stage stage, Network network, ValueRange range, Request request) {
    this.stage = stage;
    this.network = network;
    this.range = range;
    this.request = request;
    Settings settings = request.settings();
    for (long seed : request.seeds()) {
      Random random = new Random(seed);
      draws.add(random);
      paintings.add(
          new Painting(stage.picture(), settings.parametrisation(), settings.rate(), random));
    }
    values = new double[paintings.size()];
  }

  Visualization run(Watch watch) {
    int steps = request.settings().steps();
    for (int step = 0; step < steps; step++) {
      check(watch.goOn(step, steps, this::pictures));
      step();
    }
    check(watch.goOn(steps, steps, this::pictures));
    return new Visualization(request, pictures(), Arrays.stream(values).boxed().toList());
  }

  private static void check(boolean wanted) {
    if (!wanted) {
      throw new CancellationException("the picture was stopped");
    }
  }

  private List<Picture> pictures() {
    return paintings.stream().map(Painting::picture).toList();
  }

  private void step() {
    List<Sampling> samplings =
        draws.stream()
            .map(random -> stage.sampling(Motion.draw(request.settings().transforms(), random)))
            .toList();
    Batch views = views(samplings);
    Batch gradient = woken(views, gradient(views, Rectifier.PLAIN));
    for (int p = 0; p < paintings.size(); p++) {
      climb(p, samplings.get(p), gradient);
    }
  }

  private Batch views(List<Sampling> samplings) {
    Shape view = stage.view();
    int pixels = view.height() * view.width();
    float[] seen = new float[samplings.size() * view.size()];
    IntStream.range(0, samplings.size() * view.channels())
        .parallel()
        .forEach(
            k -> {
              int p = k / view.channels();
              int c = k % view.channels();
              float[] colour = paintings.get(p).colours()[colour(c)];
              samplings.get(p).apply(colour, seen, k * pixels, black(c), spread(c));
            });
    return new Batch(samplings.size(), view, seen);
  }

  private Batch gradient(Batch views, Rectifier rectifier) {
    Batch gradient =
        network.gradient(
            views,
            stage.node(),
            maps -> {
              Slope slope = Ascension.of(stage.objective(), maps, stage.y(), stage.x());
              values = slope.values();
              return slope.derivative();
            },
            rectifier);
    if (!Arrays.stream(values).allMatch(Double::isFinite)) {
      throw new ArithmeticException("%s answers with what is no number".formatted(request.layer()));
    }
    return gradient;
  }

  /** Where nothing would move a picture, the gradient as if nothing were cut off. */
  private Batch woken(Batch views, Batch gradient) {
    int size = views.shape().size();
    boolean[] still = new boolean[views.count()];
    boolean any = false;
    for (int p = 0; p < still.length; p++) {
      still[p] = true;
      for (int k = p * size; k < (p + 1) * size && still[p]; k++) {
        still[p] = gradient.values()[k] == 0;
      }
      any |= still[p];
    }
    if (!any) {
      return gradient;
    }
    float[] all = gradient.values().clone();
    float[] redirected = gradient(views, Rectifier.REDIRECTED).values();
    for (int p = 0; p < still.length; p++) {
      if (still[p]) {
        System.arraycopy(redirected, p * size, all, p * size, size);
      }
    }
    return new Batch(views.count(), views.shape(), all);
  }

  private void climb(int picture, Sampling sampling, Batch gradient) {
    Shape view = stage.view();
    int pixels = view.height() * view.width();
    float[][] slope = new float[view.channels()][stage.side() * stage.side()];
    IntStream.range(0, view.channels())
        .parallel()
        .forEach(
            c ->
                sampling.adjoint(
                    gradient.values(),
                    (picture * view.channels() + c) * pixels,
                    spread(c),
                    slope[colour(c)]));
    paintings.get(picture).climb(slope);
  }

  /** The colour that a channel of the network sees. */
  private int colour(int channel) {
    return range.blueFirst() && stage.view().channels() == 3 ? 2 - channel : channel;
  }

  private double black(int channel) {
    return range.value(channel, 0);
  }

  private double spread(int channel) {
    return range.value(channel, 1) - range.value(channel, 0);
  }
}
