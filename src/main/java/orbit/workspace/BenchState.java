package orbit.workspace;

import java.util.List;
import java.util.OptionalInt;
import orbit.stimulus.Parameter;
import orbit.stimulus.Readout;
import orbit.stimulus.Settings;
import orbit.stimulus.Stimulus;

/**
 * What a layer is shown on the bench, and how its answers are looked at.
 *
 * @param whole whether the layer sees a picture of the network's own size
 * @param parameter over which curves run
 * @param steps values of the parameter in a sweep
 * @param family name of the units that are looked at; empty for all
 * @param units of the family; empty for all
 * @param unit in front
 * @param plot kind of plot, as the window calls it
 */
public record BenchState(
    String layer,
    boolean whole,
    Stimulus stimulus,
    Settings settings,
    Parameter parameter,
    int steps,
    Readout readout,
    boolean rectified,
    String family,
    List<Integer> units,
    OptionalInt unit,
    String plot) {

  public BenchState {
    units = List.copyOf(units);
  }
}
