package orbit.network;

import java.nio.file.Path;

/**
 * What is wrong at one place of a file that is being read, before the file's name is known.
 *
 * <p>Unchecked, so that the parts of a reader need not pass it on by hand; the reader of the whole
 * file turns it into an {@link InvalidFileException}.
 */
public final class FileProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String place;
  private final String problem;
  private final String remedy;

  /**
   * @param place JSON pointer or line
   */
  public FileProblem(String place, String problem, String remedy) {
    super(place + ": " + problem);
    this.place = place;
    this.problem = problem;
    this.remedy = remedy;
  }

  /** The same within a part of the file. */
  public FileProblem within(String part) {
    return new FileProblem(place.isEmpty() ? part : part + ", " + place, problem, remedy);
  }

  public InvalidFileException in(Path file) {
    return new InvalidFileException(file, place, problem, remedy);
  }
}
