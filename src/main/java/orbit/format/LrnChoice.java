package orbit.format;

import orbit.network.Operation;

/**
 * Which local response normalisation a bare state_dict of InceptionV1 is read with: the file holds
 * no constants, and those that are in use differ.
 */
public enum LrnChoice {
  /** The constants and the padding of TensorFlow's own graph. */
  GENUINE,

  /**
   * What Lucent computes: nine channels, PyTorch's alpha divided by nine, bias 1, and the padding
   * of even sizes for all.
   */
  LUCENT;

  /** The normalisation itself. */
  public Operation.Lrn lrn() {
    return switch (this) {
      case GENUINE -> new Operation.Lrn(5, 2, 9.999999747378752e-5, 0.5);
      case LUCENT -> new Operation.Lrn(4, 1, 9.99999974738e-5 / 9, 0.5);
    };
  }
}
