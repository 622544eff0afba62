package orbit.discovery;

import java.util.List;
import orbit.stimulus.Parameter;
import orbit.stimulus.Readout;
import orbit.stimulus.Settings;
import orbit.stimulus.Stimuli;
import orbit.stimulus.Stimulus;
import orbit.stimulus.Sweep;

/**
 * A stimulus at settings of its own, put to a whole layer.
 *
 * @param name of the question, such as {@code dark line}
 * @param compared whether copies must agree in what they answer; else it only names families
 */
record Question(String name, String stimulus, Settings settings, boolean compared) {

  private static final int STEPS = 36;

  Question(String stimulus) {
    this(stimulus, stimulus, Settings.NEUTRAL, true);
  }

  Question dark() {
    return new Question("dark " + name, stimulus, settings.with(Parameter.CONTRAST, -1), compared);
  }

  /** The same, only to name families by. */
  Question naming() {
    return new Question(name, stimulus, settings, false);
  }

  Stimulus shown() {
    return Stimuli.named(stimulus).orElseThrow();
  }

  /** Whether what it shows has a size: an edge, from end to end, has none. */
  boolean hasSize() {
    return shown().parameters().contains(Parameter.SCALE);
  }

  Sweep sweep(Parameter parameter, List<Double> positions, List<Integer> units) {
    return new Sweep(shown(), settings, parameter, positions, Readout.CENTRE, false, units);
  }

  /** One picture to the turn of the others: what has a period is turned through it alone. */
  int steps() {
    return Math.max(18, steps(STEPS));
  }

  /** Even steps round the period alone, of so many to the whole turn. */
  int steps(int turn) {
    double period = shown().period(Parameter.ROTATION).orElse(360);
    return (int) Math.rint(turn * period / 360);
  }
}
