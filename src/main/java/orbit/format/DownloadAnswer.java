package orbit.format;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is asked of a server, and what its answer's first lines say. */
final class DownloadAnswer {

  private static final Pattern RANGE =
      Pattern.compile("bytes (\\d{1,18})-\\d{1,18}/(\\d{1,18}|\\*)");

  private DownloadAnswer() {}

  /** Asks for what follows the given bytes, or for all if the file is another one meanwhile. */
  static HttpRequest request(URI address, long done, String version) {
    // a packed answer has another size
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address).header("Accept-Encoding", "identity");
    if (done > 0) {
      request.header("Range", "bytes=" + done + "-");
      if (!version.isEmpty()) {
        request.header("If-Range", version);
      }
    }
    return request.build();
  }

  /** Whether the part is of use: what follows goes on where it ends, or nothing is said of it. */
  static boolean continues(HttpResponse<?> answer, long done, RemoteFile wanted) {
    return switch (answer.statusCode()) {
      case 416 -> false;
      case 206 -> {
        Matcher range = RANGE.matcher(answer.headers().firstValue("Content-Range").orElse(""));
        yield range.matches()
            && Long.parseLong(range.group(1)) == done
            && (range.group(2).equals("*") || Long.parseLong(range.group(2)) == wanted.bytes());
      }
      default -> true;
    };
  }

  /**
   * @throws DownloadException if what follows is not the rest of the file
   */
  static void check(HttpResponse<?> answer, long done, RemoteFile wanted) throws DownloadException {
    int status = answer.statusCode();
    if (status != (done > 0 ? 206 : 200)) {
      throw DownloadProblem.refused(wanted, status);
    }
    OptionalLong length = length(answer.headers());
    if (length.isPresent() && length.getAsLong() != wanted.bytes() - done) {
      throw DownloadProblem.otherSize(wanted, done + length.getAsLong());
    }
  }

  private static OptionalLong length(HttpHeaders headers) {
    try {
      return headers.firstValueAsLong("Content-Length");
    } catch (NumberFormatException unfit) {
      return OptionalLong.empty();
    }
  }

  /** What tells this version of the file from others; empty if the server does not say. */
  static String version(HttpResponse<?> answer) {
    return answer
        .headers()
        .firstValue("ETag")
        // a weak one promises no equal bytes
        .filter(tag -> tag.startsWith("\""))
        .or(() -> answer.headers().firstValue("Last-Modified"))
        .orElse("");
  }
}
