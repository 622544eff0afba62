package orbit.stimulus;

import java.util.List;
import java.util.Optional;

/** The stimuli that Orbit draws. */
public final class Stimuli {

  private static final List<Stimulus> ALL =
      List.of(
          Strokes.curve(),
          Strokes.line(),
          Surfaces.edge(),
          Waves.grating(),
          Waves.gabor(),
          Waves.highLow(),
          Surfaces.colourContrast(),
          Surfaces.centreSurround(),
          Surfaces.circle(),
          Strokes.ring(),
          Strokes.evolute(),
          Strokes.star(),
          Strokes.corner(),
          Strokes.divergence(),
          Waves.blackAndWhiteAgainstColour());

  private Stimuli() {}

  /** The same ones in the same order at every call. */
  public static List<Stimulus> all() {
    return ALL;
  }

  /** By its name, such as {@code high-low}. */
  public static Optional<Stimulus> named(String name) {
    return ALL.stream().filter(stimulus -> stimulus.name().equals(name)).findFirst();
  }
}
