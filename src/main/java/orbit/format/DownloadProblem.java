package orbit.format;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** The sentence for each way in which a download can fail. */
final class DownloadProblem {

  private static final String AGAIN = "try again later";
  private static final String GO_ON = "try again, it goes on from there";

  private DownloadProblem() {}

  static DownloadException unreached(RemoteFile wanted, Throwable failure) {
    String host = wanted.address().getHost();
    if (has(failure, UnknownHostException.class)
        || has(failure, UnresolvedAddressException.class)) {
      return wanted.failure(
          "the name %s is not known here".formatted(host),
          "check the connection to the internet and the proxy");
    }
    if (has(failure, SSLException.class)) {
      return wanted.failure(
          "no secure connection to %s could be made".formatted(host),
          "check this computer's date and whether a proxy reads along");
    }
    if (has(failure, HttpConnectTimeoutException.class)) {
      return wanted.failure(
          "%s does not answer".formatted(host),
          "check the connection to the internet and the proxy");
    }
    if (has(failure, ConnectException.class)) {
      return wanted.failure(
          "%s cannot be reached".formatted(host),
          "check the connection to the internet and the proxy");
    }
    return wanted.failure("%s hung up without an answer".formatted(host), AGAIN);
  }

  private static boolean has(Throwable failure, Class<? extends Throwable> kind) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(10)
        .anyMatch(kind::isInstance);
  }

  static DownloadException refused(RemoteFile wanted, int status) {
    return switch (status) {
      case 404, 410 -> wanted.failure("the file is no longer there (%d)".formatted(status), AGAIN);
      case 401, 403 ->
          wanted.failure("the server does not give it out (%d)".formatted(status), AGAIN);
      case 407 -> wanted.failure("the proxy asks for a password (407)", "use another connection");
      case 429, 503 -> wanted.failure("the server is busy (%d)".formatted(status), AGAIN);
      default ->
          status / 100 == 3
              ? wanted.failure(
                  "the server sends on in a circle or to an unsafe address (%d)".formatted(status),
                  AGAIN)
              : wanted.failure("the server answered with status %d".formatted(status), AGAIN);
    };
  }

  static DownloadException otherSize(RemoteFile wanted, long bytes) {
    return wanted.failure(
        "the server has another file of %d instead of %d bytes".formatted(bytes, wanted.bytes()),
        AGAIN);
  }

  static DownloadException tooLong(RemoteFile wanted) {
    return wanted.failure(
        "the server sends more than %d bytes, so it is another file and was deleted"
            .formatted(wanted.bytes()),
        AGAIN);
  }

  static DownloadException cutOff(RemoteFile wanted, long done) {
    return wanted.failure("the connection broke after " + wanted.share(done), GO_ON);
  }

  static DownloadException silent(RemoteFile wanted, long done, Duration patience) {
    return wanted.failure(
        "nothing more came for %s s after %s".formatted(seconds(patience), wanted.share(done)),
        GO_ON);
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f", time.toMillis() / 1e3).replaceFirst("\\.0$", "");
  }

  static DownloadException noRoom(RemoteFile wanted, Path file, long free) {
    return wanted.failure(
        file.toString(),
        "only %d bytes are free on this disk".formatted(free),
        "make room for %d bytes".formatted(wanted.bytes()));
  }

  static DownloadException unwritten(RemoteFile wanted, Path file, IOException failure) {
    return wanted.failure(
        file.toString(), reason(failure), "check the disk and the permissions of its folder");
  }

  /** Why a file cannot be written. */
  static String reason(IOException failure) {
    return switch (failure) {
      case AccessDeniedException denied -> "writing is not permitted";
      case FileSystemException problem when problem.getReason() == null ->
          "%s is in the way".formatted(problem.getFile());
      case FileSystemException problem ->
          "it cannot be written (%s)".formatted(problem.getReason());
      default -> "it cannot be written (%s)".formatted(failure.getMessage());
    };
  }
}
