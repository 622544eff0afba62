package orbit.discovery;

/** What tells copies from units that merely look alike. */
enum Evidence {
  /** They crowd about a template more than the layer about them lets them. */
  CROWD,
  /**
   * They crowd, are equally loud, and lie evenly round the circle: of one curve alone, whose shape
   * may be one that units of no family have too.
   */
  CROWD_AND_SPREAD,
  /**
   * They crowd, or are nearer than units whose phases are drawn at random: of several stimuli,
   * whose phases have nothing to do with one another in units that are no copies.
   */
  CROWD_OR_PHASES
}
