package orbit.workspace;

/** In which frame kernels are shown. */
public enum Frame {
  /** As the file holds them. */
  STORED,
  /** Turned back by the output's element. */
  CANONICAL
}
