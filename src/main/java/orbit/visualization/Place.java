package orbit.visualization;

/** Where in a unit's map its activation is read. */
public enum Place {
  /** At the centre; of an even map at the lower right of the central four. */
  CENTRE,
  /** The mean over the map. */
  CHANNEL
}
