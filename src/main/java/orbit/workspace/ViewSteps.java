package orbit.workspace;

import orbit.circuit.Circuit;

/** Where the steps of the views of many matrices are kept. */
@FunctionalInterface
public interface ViewSteps {

  /** Each view has its own history, which ends with it. */
  ViewSteps APART = (look, circuit, first) -> new History<>(first);

  /**
   * The steps of one view.
   *
   * @param first what is shown when the matrix was not looked at before
   */
  Steps<MatrixState> of(Look look, Circuit circuit, MatrixState first);
}
