package orbit.network;

/**
 * Where a model is from; each text may be empty.
 *
 * @param training how it was trained, as a JSON object
 */
public record About(String licence, String provenance, String training) {

  public static final About NOTHING = new About("", "", "");
}
