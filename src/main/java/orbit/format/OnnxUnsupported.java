package orbit.format;

/**
 * Why one node of an ONNX file is left out; its message stands behind the node's name in a note.
 */
final class OnnxUnsupported extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean misfit;

  private OnnxUnsupported(String reason, boolean misfit) {
    super(reason, null, false, false);
    this.misfit = misfit;
  }

  /**
   * The operation, or this form of it, has no counterpart here.
   *
   * @param reason in brackets behind "is not supported"; may be empty
   */
  static OnnxUnsupported because(String reason) {
    return new OnnxUnsupported(reason, false);
  }

  /** The node does not fit what it reads; another size of the picture may fit. */
  static OnnxUnsupported misfit(String reason) {
    return new OnnxUnsupported(reason, true);
  }

  boolean isMisfit() {
    return misfit;
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
