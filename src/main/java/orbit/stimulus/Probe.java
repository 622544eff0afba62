package orbit.stimulus;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.IntStream;
import orbit.network.Batch;
import orbit.network.BeforeRelu;
import orbit.network.Graph;
import orbit.network.Layer;
import orbit.network.Model;
import orbit.network.Network;
import orbit.task.Progress;

/**
 * A layer of a network that is shown stimuli, on the smallest picture that its field needs. May be
 * asked from several threads; holds memory outside the heap until closed.
 */
public final class Probe implements AutoCloseable {

  /** So many pictures at once: few enough to cancel soon, enough to be fast. */
  private static final int BATCH = 12;

  private final Model model;
  private final Layer layer;
  private final Network network;
  private final List<String> nodes;
  private final Spot spot;

  private Probe(Model model, Layer layer, Network network, List<String> nodes, Spot spot) {
    this.model = model;
    this.layer = layer;
    this.network = network;
    this.nodes = nodes;
    this.spot = spot;
  }

  /**
   * @param engine what computes a graph
   */
  public static Probe open(Model model, Layer layer, Function<Graph, Network> engine) {
    return open(model, layer, engine, false);
  }

  /**
   * @param whole whether pictures have the size that the network was made for, rather than the
   *     smallest that shows a unit its field
   */
  public static Probe open(
      Model model, Layer layer, Function<Graph, Network> engine, boolean whole) {
    Graph graph = model.graph();
    Spot spot = whole ? Spot.central(graph, layer.node()) : Spot.of(graph, layer.node());
    BeforeRelu both = BeforeRelu.of(model.graph(), layer.node());
    List<String> nodes = List.of(both.node(), layer.node());
    return new Probe(model, layer, engine.apply(both.graph()), nodes, spot);
  }

  public Model model() {
    return model;
  }

  public Layer layer() {
    return layer;
  }

  /** All units of the layer. */
  public List<Integer> units() {
    return IntStream.range(0, layer.units()).boxed().toList();
  }

  /** Where stimuli stand in the pictures. */
  public Placement placement() {
    return spot.placement();
  }

  /** One pass through the network, for any number of pictures of the placement's shape. */
  public Answer answer(Batch pictures) {
    List<Batch> maps = network.activations(pictures, nodes);
    return new Answer(maps.get(0), maps.get(1), spot.y(), spot.x());
  }

  /** A stimulus in the network's input range. */
  public Batch draw(Stimulus stimulus, Settings settings) {
    return stimulus.draw(settings, spot.placement(), model.range());
  }

  /**
   * Responses while one parameter runs.
   *
   * @throws IllegalArgumentException if a unit is not of the layer
   * @throws CancellationException if the watcher ends it
   */
  public TuningCurves tune(Sweep sweep, Progress progress) {
    check(sweep.units());
    List<float[]> answers =
        responses(sweep.stimulus(), sweep.pictures(), sweep.readout(), sweep.rectified(), progress);
    OptionalDouble period =
        sweep.parameter().isAngle() ? sweep.stimulus().period(sweep.parameter()) : none();
    return new TuningCurves(
        sweep.stimulus().name() + "-" + layer.name(),
        layer.name(),
        sweep.stimulus().name(),
        sweep.parameter(),
        period,
        sweep.stimulus().convention(),
        sweep.positions(),
        sweep.units(),
        curves(sweep.units(), answers),
        about(sweep));
  }

  /**
   * Responses while two parameters run, the second one fastest.
   *
   * @param second values of the second parameter
   * @throws IllegalArgumentException if a unit is not of the layer, or the second parameter is the
   *     first or does not change the stimulus
   * @throws CancellationException if the watcher ends it
   */
  public TuningGrid grid(Sweep first, Parameter parameter, List<Double> second, Progress progress) {
    check(first.units());
    if (parameter == first.parameter() || !first.stimulus().parameters().contains(parameter)) {
      throw new IllegalArgumentException(
          "%s cannot run besides %s of %s"
              .formatted(parameter.label(), first.parameter().label(), first.stimulus().name()));
    }
    List<Settings> all = new ArrayList<>();
    for (Settings row : first.pictures()) {
      second.forEach(value -> all.add(row.with(parameter, value)));
    }
    List<float[]> answers =
        responses(first.stimulus(), all, first.readout(), first.rectified(), progress);
    return new TuningGrid(
        layer.name(),
        first.stimulus().name(),
        first.parameter(),
        first.positions(),
        parameter,
        second,
        first.units(),
        curves(first.units(), answers));
  }

  private List<float[]> responses(
      Stimulus stimulus,
      List<Settings> settings,
      Readout readout,
      boolean rectified,
      Progress progress) {
    List<float[]> responses = new ArrayList<>();
    while (responses.size() < settings.size()) {
      if (!progress.goOn(responses.size(), settings.size())) {
        throw new CancellationException("the sweep was stopped");
      }
      int end = Math.min(settings.size(), responses.size() + BATCH);
      List<Settings> some = settings.subList(responses.size(), end);
      Batch pictures = Pictures.draw(stimulus, some, placement(), model.range(), () -> false);
      Answer answer = answer(pictures);
      for (int p = 0; p < some.size(); p++) {
        responses.add(answer.values(p, readout, rectified));
      }
    }
    progress.goOn(settings.size(), settings.size());
    return responses;
  }

  private void check(List<Integer> units) {
    for (int unit : units) {
      if (unit < 0 || unit >= layer.units()) {
        throw new IllegalArgumentException(
            "%s has units 0 to %d, not %d".formatted(layer.name(), layer.units() - 1, unit));
      }
    }
  }

  private double[][] curves(List<Integer> units, List<float[]> answers) {
    double[][] curves = new double[units.size()][answers.size()];
    for (int u = 0; u < units.size(); u++) {
      int unit = units.get(u);
      for (int p = 0; p < answers.size(); p++) {
        curves[u][p] = answers.get(p)[unit];
      }
    }
    return curves;
  }

  private List<String> about(Sweep sweep) {
    Set<Parameter> fixed = EnumSet.copyOf(sweep.stimulus().parameters());
    fixed.remove(sweep.parameter());
    Settings settings = sweep.settings().orElse(sweep.stimulus().defaults()).only(fixed);
    return List.of(
        "model %s, SHA-256 %s".formatted(model.name(), model.sha256()),
        "read at the %s %s ReLU"
            .formatted(
                switch (sweep.readout()) {
                  case CENTRE -> "centre of the map";
                  case MAXIMUM -> "maximum of the map";
                  case MEAN -> "mean of the map";
                },
                sweep.rectified() ? "after" : "before"),
        "picture %s, %s, settings %s"
            .formatted(
                placement().picture(),
                sweep.stimulus().isInterpolated(settings) ? "interpolated" : "drawn at each value",
                settings));
  }

  private static OptionalDouble none() {
    return OptionalDouble.empty();
  }

  /** Waits for what is computed. */
  @Override
  public void close() {
    network.close();
  }
}
