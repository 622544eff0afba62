package orbit.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import orbit.stimulus.Parameter;
import orbit.stimulus.Probe;
import orbit.stimulus.Sweep;
import orbit.task.Progress;

/** The questions that are put to a whole layer: every stimulus turned, some recoloured. */
public final class LayerTuning {

  private static final int HUES = 12;
  private static final int STEPS_WITH_HUES = 12;
  private static final double INHIBITED = 0.25;

  static final List<Question> TURNED =
      List.of(
          new Question("curve"),
          new Question("curve").dark(),
          new Question("line"),
          new Question("line").dark(),
          new Question("edge"),
          new Question("gabor").naming(),
          new Question("corner").naming(),
          new Question("high-low").naming());

  static final List<Question> ROUND =
      List.of(
          new Question("circle"),
          new Question("circle").dark(),
          new Question("ring"),
          new Question("ring").dark());

  static final List<Question> RECOLOURED = List.of(new Question("centre-surround"));

  private static final List<Question> TURNED_AND_RECOLOURED =
      List.of(new Question("colour-contrast"));

  private LayerTuning() {}

  /** Number of pictures shown. */
  static int pictures() {
    return TURNED.stream().mapToInt(Question::steps).sum()
        + ROUND.size()
        + RECOLOURED.size() * HUES
        + TURNED_AND_RECOLOURED.size() * HUES * STEPS_WITH_HUES;
  }

  /**
   * What all units answer.
   *
   * @param progress told of pictures
   * @throws CancellationException if the watcher ends it
   */
  public static List<Responses> of(Probe probe, Progress progress) {
    List<Integer> units = IntStream.range(0, probe.layer().units()).boxed().toList();
    List<Responses> responses = new ArrayList<>();
    int all = pictures();
    int before = 0;
    for (Question question : TURNED) {
      Progress part = from(before, all, progress);
      List<Double> angles = Sweep.positions(question.shown(), Parameter.ROTATION, question.steps());
      Sweep sweep = question.sweep(Parameter.ROTATION, angles, units);
      Responses turned = Responses.of(question.name(), probe.tune(sweep, part));
      responses.add(question.compared() ? turned : turned.naming());
      before += angles.size();
    }
    for (Question question : ROUND) {
      Sweep sweep = question.sweep(Parameter.SCALE, List.of(1.0), units);
      double[][] values = probe.tune(sweep, from(before, all, progress)).responses();
      responses.add(new Responses(question.name(), 1, 1, values));
      before++;
    }
    List<Double> hues = even(HUES);
    for (Question question : RECOLOURED) {
      Sweep sweep = question.sweep(Parameter.HUE, hues, units);
      responses.add(Responses.of(question.name(), probe.tune(sweep, from(before, all, progress))));
      before += HUES;
    }
    for (Question question : TURNED_AND_RECOLOURED) {
      Sweep sweep = question.sweep(Parameter.HUE, hues, units);
      List<Double> angles = even(STEPS_WITH_HUES);
      Progress part = from(before, all, progress);
      responses.add(Responses.of(probe.grid(sweep, Parameter.ROTATION, angles, part)));
      before += HUES * STEPS_WITH_HUES;
    }
    return responses.stream().map(LayerTuning::faded).toList();
  }

  private static List<Double> even(int steps) {
    return IntStream.range(0, steps).mapToObj(k -> 360.0 * k / steps).toList();
  }

  private static Progress from(int before, int all, Progress progress) {
    return (done, part) -> progress.goOn(before + done, all);
  }

  private static Responses faded(Responses all) {
    return new Responses(
        all.stimulus(), all.hues(), all.rotations(), faded(all.values()), all.compared());
  }

  /** Before ReLU, what lies below zero says less of what a unit looks for. */
  static double[][] faded(double[][] values) {
    return Arrays.stream(values)
        .map(curve -> Arrays.stream(curve).map(v -> v < 0 ? INHIBITED * v : v).toArray())
        .toArray(double[][]::new);
  }

  /** In words, for the provenance of what is found. */
  public static List<String> about(Probe probe) {
    return List.of(
        "model %s, SHA-256 %s".formatted(probe.model().name(), probe.model().sha256()),
        "found by responses at the centre of the map before ReLU, below zero a quarter, to %d pictures %s"
            .formatted(pictures(), probe.placement().picture()));
  }
}
