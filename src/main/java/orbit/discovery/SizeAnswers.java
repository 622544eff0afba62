package orbit.discovery;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import orbit.stimulus.Parameter;
import orbit.stimulus.Probe;
import orbit.stimulus.Sweep;
import orbit.task.Progress;

/** Shows a layer stimuli at the sizes of a {@link SizeTuning}. */
final class SizeAnswers {

  private static final List<Question> TURNED = sized(LayerTuning.TURNED);
  private static final List<Question> ROUND = sized(LayerTuning.ROUND);
  private static final List<Question> RECOLOURED = sized(LayerTuning.RECOLOURED);

  private final Probe probe;
  private final Progress progress;
  private final int all;
  private int before;

  private SizeAnswers(Probe probe, Progress progress, int all) {
    this.probe = probe;
    this.progress = progress;
    this.all = all;
  }

  private static List<Question> sized(List<Question> questions) {
    return questions.stream().filter(Question::hasSize).toList();
  }

  /**
   * Measures all units of a layer.
   *
   * @param kinds of the families that are there
   * @param progress told of pictures
   * @throws CancellationException if the watcher ends it
   */
  static Map<SizedKind, SizeTuning> of(Probe probe, Set<SizedKind> kinds, Progress progress) {
    boolean round = kinds.contains(SizedKind.ROUND);
    List<Question> turned = round || kinds.contains(SizedKind.TURNED) ? TURNED : List.of();
    List<Question> hues = round || kinds.contains(SizedKind.RECOLOURED) ? RECOLOURED : List.of();
    int pictures =
        turned.stream().mapToInt(q -> q.steps(SizeTuning.ANGLES)).sum()
            + hues.size() * SizeTuning.ANGLES
            + (round ? ROUND.size() : 0);
    SizeAnswers show = new SizeAnswers(probe, progress, pictures * SizeTuning.SIZES);
    List<Responses> angles = new ArrayList<>();
    turned.forEach(q -> angles.add(show.all(q, Parameter.ROTATION, q.steps(SizeTuning.ANGLES))));
    List<Responses> colours = new ArrayList<>();
    hues.forEach(q -> colours.add(show.all(q, Parameter.HUE, SizeTuning.ANGLES)));
    List<Responses> sizes = new ArrayList<>();
    if (round) {
      ROUND.forEach(q -> sizes.add(show.all(q)));
    }
    String layer = probe.layer().name();
    double radius = probe.placement().radius();
    Map<SizedKind, SizeTuning> tunings = new EnumMap<>(SizedKind.class);
    for (SizedKind kind : kinds) {
      tunings.put(
          kind,
          switch (kind) {
            case TURNED -> SizeTuning.of(kind, layer, radius, angles);
            case RECOLOURED -> SizeTuning.of(kind, layer, radius, colours);
            case ROUND -> SizeTuning.round(layer, radius, sizes, angles, colours);
          });
    }
    return tunings;
  }

  private Responses all(Question question, Parameter parameter, int steps) {
    Sweep sweep = question.sweep(Parameter.SCALE, SizeTuning.scales(), probe.units());
    List<Double> positions = Sweep.positions(question.shown(), parameter, steps);
    double[][] values =
        probe.grid(sweep, parameter, positions, part(SizeTuning.SIZES * steps)).values();
    return new Responses(
        question.name(),
        SizeTuning.SIZES,
        SizeTuning.ANGLES,
        LayerTuning.faded(round(values, steps)));
  }

  private Responses all(Question question) {
    Sweep sweep = question.sweep(Parameter.SCALE, SizeTuning.scales(), probe.units());
    double[][] values = probe.tune(sweep, part(SizeTuning.SIZES)).responses();
    return new Responses(question.name(), SizeTuning.SIZES, 1, LayerTuning.faded(values));
  }

  private Progress part(int pictures) {
    int shown = before;
    before += pictures;
    return (done, part) -> progress.goOn(shown + done, all);
  }

  /** Repeats a period below 360 degrees. */
  private static double[][] round(double[][] values, int steps) {
    int angles = SizeTuning.ANGLES;
    double[][] round = new double[values.length][SizeTuning.SIZES * angles];
    for (int u = 0; u < values.length; u++) {
      for (int k = 0; k < round[u].length; k++) {
        round[u][k] = values[u][k / angles * steps + k % angles % steps];
      }
    }
    return round;
  }
}
