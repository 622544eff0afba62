package orbit.workspace;

/** Where the steps of one part of what undo covers are kept. */
public interface Steps<S> {

  S current();

  /** Notes a new state; what was undone before is forgotten. An equal state is not noted. */
  void add(String action, S state);

  /** Notes a state of a gesture: until {@link #endGesture} one entry takes them all. */
  void addToGesture(String action, S state);

  void endGesture();
}
