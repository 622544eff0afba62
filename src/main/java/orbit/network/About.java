package orbit.network;

import java.util.List;
import java.util.Locale;

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

  /** The notes, each beginning and ending as a sentence does. */
  public List<String> sentences() {
    return notes.stream().map(About::sentence).toList();
  }

  private static String sentence(String note) {
    String text = note.strip();
    if (text.isEmpty()) {
      return text;
    }
    String begun = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    return begun.endsWith(".") ? begun : begun + ".";
  }

  public About(String licence, String provenance, String training) {
    this(licence, provenance, training, List.of());
  }
}
