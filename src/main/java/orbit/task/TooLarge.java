package orbit.task;

/** Work that needed more memory than there was; what it held is free again. */
public final class TooLarge extends IllegalStateException {

  private static final long serialVersionUID = 1;

  public TooLarge(OutOfMemoryError problem) {
    super("not enough memory; set ORBIT_JAVA_OPTS=-Xmx8g or more", problem);
  }
}
