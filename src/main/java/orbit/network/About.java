package orbit.network;

import java.util.List;

/**
 * Where a model is from; each text may be empty.
 *
 * @param training how it was trained, as a JSON object
 * @param notes what a user should know of how it was read, a sentence each
 */
public record About(String licence, String provenance, String training, List<String> notes) {

  public static final About NOTHING = new About("", "", "");

  public About {
    notes = List.copyOf(notes);
  }

  public About(String licence, String provenance, String training) {
    this(licence, provenance, training, List.of());
  }
}
