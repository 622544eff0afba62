package orbit.visualization;

/** Which numbers of a picture are optimised; each runs through a sigmoid in the end. */
public sealed interface Parametrisation {

  /** As published: amplitudes fall with the frequency to this power. */
  Parametrisation PUBLISHED = new Fourier(1);

  /** The amplitudes of waves, so that all sizes of detail grow at one pace. */
  record Fourier(double decay) implements Parametrisation {

    /**
     * @throws IllegalArgumentException unless the power is 0 to 4
     */
    public Fourier {
      if (!(decay >= 0 && decay <= 4)) {
        throw new IllegalArgumentException("the decay is 0 to 4, not " + decay);
      }
    }
  }

  /** The pixels themselves. */
  record Pixels() implements Parametrisation {}
}
