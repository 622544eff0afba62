package orbit.format;

import java.io.IOException;

/**
 * A file that could not be fetched: one sentence with the address, what is wrong and what to do.
 */
public final class DownloadException extends IOException {

  private static final long serialVersionUID = 1L;

  DownloadException(String sentence) {
    super(sentence);
  }
}
