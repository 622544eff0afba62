package orbit.network;

/**
 * A layer that a user names, such as {@code mixed3a}.
 *
 * @param node the node of the graph whose channels are the layer's units
 * @param shape units x height x width for the picture that the network was made for
 * @param field what of the picture a unit sees
 */
public record Layer(String name, String node, Shape shape, Field field) {

  /** Number of units. */
  public int units() {
    return shape.channels();
  }

  /** Written {@code mixed3b:379}. */
  public String unitName(int unit) {
    return name + ":" + unit;
  }
}
