package orbit.stimulus;

/** What is read of a unit's map. */
public enum Readout {
  /** The unit whose field is centred on the stimulus. */
  CENTRE,
  /** The largest value of the map. */
  MAXIMUM,
  /** The mean of the map. */
  MEAN
}
