package orbit.network;

/** How operations that cut values off, ReLU and clipping, hand gradients on; values are equal. */
public enum Rectifier {
  /** The gradient of what is cut off is zero. */
  PLAIN,
  /** As if nothing were cut off, so that a unit that is silent everywhere can be woken. */
  REDIRECTED
}
