package orbit.network;

/** A graph whose operations do not fit together; names the node. */
public final class GraphException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String node;
  private final String problem;

  public GraphException(String node, String problem) {
    super("node " + node + ": " + problem);
    this.node = node;
    this.problem = problem;
  }

  public String node() {
    return node;
  }

  /** What is wrong at the node. */
  public String problem() {
    return problem;
  }
}
