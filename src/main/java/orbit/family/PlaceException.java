package orbit.family;

/** A member stands on no place of its orbit, or on one that is taken. */
public final class PlaceException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final int member;

  public PlaceException(int member, String message) {
    super(message);
    this.member = member;
  }

  /** Index of the member in its family. */
  public int member() {
    return member;
  }
}
