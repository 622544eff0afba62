package orbit.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import orbit.stimulus.Parameter;
import orbit.stimulus.Readout;
import orbit.stimulus.Settings;
import orbit.stimulus.Stimulus;
import orbit.stimulus.StoredPicture;

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
 * @param picture of the user's own, for which the stimulus stands in; empty for none
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
    String plot,
    Optional<PictureReference> picture) {

  public BenchState {
    units = List.copyOf(units);
  }

  /** The same with the picture itself in place of what stands in for it. */
  public BenchState showing(StoredPicture shown) {
    PictureReference kept = picture.orElseThrow();
    Parameter over =
        shown.parameters().contains(kept.parameter()) ? kept.parameter() : Parameter.ROTATION;
    return with(shown, kept.settings().orElse(shown.defaults()), over, Optional.empty());
  }

  /** As a file keeps it: a picture by its file, which lies where it was found, or was before. */
  BenchState saved(Path home, Optional<BenchState> before) {
    Optional<PictureReference> known = before.flatMap(BenchState::picture);
    return with(
        stimulus,
        settings,
        parameter,
        PictureReference.of(this, home, known).or(() -> picture.flatMap(pending -> known)));
  }

  /** The same in another workspace. */
  BenchState moved(Path from, Path to) {
    return with(stimulus, settings, parameter, picture.map(file -> file.moved(from, to)));
  }

  private BenchState with(
      Stimulus shown, Settings set, Parameter over, Optional<PictureReference> file) {
    return new BenchState(
        layer, whole, shown, set, over, steps, readout, rectified, family, units, unit, plot, file);
  }
}
