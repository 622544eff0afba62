package orbit.format;

/** What a node of a GraphDef gives to those that read it. */
sealed interface GraphDefValue {

  /**
   * A map of the graph that is being built.
   *
   * @param flat whether the file has made a vector of it, in the order of its own axes
   */
  record FeatureMap(String node, boolean flat) implements GraphDefValue {}

  /** Known numbers. */
  record Constant(GraphDefConstant numbers) implements GraphDefValue {}

  /**
   * Extents of a map that the file computes, to be used for a new shape.
   *
   * @param count of the list
   */
  record Sizes(int count) implements GraphDefValue {}

  /**
   * Nothing that Orbit could use.
   *
   * @param reason a sentence that names the node where it began
   */
  record Missing(String reason) implements GraphDefValue {}
}
