package orbit.format;

import java.net.URI;
import java.util.Locale;

/**
 * A file somewhere else whose content is known beforehand.
 *
 * @param bytes its exact size
 * @param sha256 64 hexadecimal digits, lower case
 * @param byHand what to do with the file when it was fetched by hand, such as {@code put it into
 *     ...}
 */
public record RemoteFile(URI address, long bytes, String sha256, String byHand) {

  /** One sentence; the way by hand is always part of it. */
  DownloadException failure(String problem, String remedy) {
    return failure(address.toString(), problem, remedy);
  }

  /** The same about something else than the address, such as the file that is written. */
  DownloadException failure(String what, String problem, String remedy) {
    return new DownloadException(
        "%s: %s; %s, or fetch %s by hand (%d bytes, SHA-256 %s) and %s."
            .formatted(
                what,
                problem,
                remedy,
                what.equals(address.toString()) ? "the file" : address,
                bytes,
                sha256,
                byHand));
  }

  /** How much of the file, such as {@code 1.5 of 49.9 MB}. */
  String share(long done) {
    return String.format(Locale.ROOT, "%.1f of %.1f MB", done / 1e6, bytes / 1e6);
  }
}
