package orbit.engine;

/** Why there is no engine on this machine, in one sentence for whoever sits before it. */
public final class EngineUnavailableException extends Exception {

  private static final long serialVersionUID = 1L;

  EngineUnavailableException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
