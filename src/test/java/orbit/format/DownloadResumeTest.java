package orbit.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DownloadResumeTest extends DownloadFixture {

  @Test
  void aBrokenConnectionIsGoneOnWith() throws IOException {
    server.breaksAfter(120_000, CONTENT, "\"a\"");
    assertFails().contains("the connection broke after 0.1 of 0.3 MB; try again, it goes on");
    assertThat(part).hasBinaryContent(Arrays.copyOf(CONTENT, 120_000));
    assertFails().contains("the connection broke after 0.2 of 0.3 MB");
    fetch();
    assertFetched();
    assertThat(server.ranges())
        .containsExactly("", "bytes=120000- if \"a\"", "bytes=240000- if \"a\"");
  }

  @Test
  void anAnswerThatEndsEarlyIsGoneOnWithToo() throws IOException {
    server.behaves(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(CONTENT, 0, 1000);
        });
    assertFails().contains("the connection broke after 0.0 of 0.3 MB");
    assertThat(part).hasSize(1000);
    server.serves(CONTENT, "\"a\"");
    fetch();
    assertFetched();
    assertThat(server.ranges()).containsExactly("", "bytes=1000-");
  }

  @Test
  void aPartThatIsWholeNeedsNoServer() throws IOException {
    have(CONTENT.length, "\"a\"");
    fetch();
    assertFetched();
    assertThat(server.ranges()).isEmpty();
  }

  @Test
  void aServerThatKnowsNoRangesBeginsAnew() throws IOException {
    have(50_000, "\"a\"");
    server.behaves(
        exchange -> {
          exchange.sendResponseHeaders(200, CONTENT.length);
          exchange.getResponseBody().write(CONTENT);
        });
    fetch();
    assertFetched();
    assertThat(server.ranges()).containsExactly("bytes=50000- if \"a\"");
  }

  @Test
  void aFileThatChangedMeanwhileBeginsAnew() throws IOException {
    have(0, "\"old\"");
    Files.write(part, content(50_000, 8));
    server.serves(CONTENT, "\"new\"");
    fetch();
    assertFetched();
    assertThat(server.ranges()).containsExactly("bytes=50000- if \"old\"");
  }

  @Test
  void anAnswerToAnotherQuestionIsAskedForAnew() throws IOException {
    have(50_000, "\"a\"");
    server.behaves(
        exchange -> {
          if (exchange.getRequestHeaders().containsKey("Range")) {
            exchange.getResponseHeaders().set("Content-Range", "bytes 0-299999/300000");
            exchange.sendResponseHeaders(206, CONTENT.length);
          } else {
            exchange.sendResponseHeaders(200, CONTENT.length);
          }
          exchange.getResponseBody().write(CONTENT);
        });
    fetch();
    assertFetched();
    assertThat(server.ranges()).containsExactly("bytes=50000- if \"a\"", "");
  }

  @Test
  void aRefusedRangeIsAskedForAnew() throws IOException {
    have(50_000, "");
    server.behaves(
        exchange -> {
          boolean range = exchange.getRequestHeaders().containsKey("Range");
          exchange.sendResponseHeaders(range ? 416 : 200, range ? -1 : CONTENT.length);
          if (!range) {
            exchange.getResponseBody().write(CONTENT);
          }
        });
    fetch();
    assertFetched();
    assertThat(server.ranges()).containsExactly("bytes=50000-", "");
  }

  @Test
  void aPartThatIsTooLongOrHasAnOddTagBeginsAnew() throws IOException {
    server.serves(CONTENT, "\"a\"");
    have(CONTENT.length + 1, "\"a\"");
    fetch();
    assertFetched();
    Files.delete(file);
    have(10, "a\r\nHost: other");
    fetch();
    assertFetched();
    assertThat(server.ranges()).containsExactly("", "bytes=10-");
  }

  @ParameterizedTest
  @CsvSource({
    "404, no longer there (404)",
    "410, no longer there (410)",
    "403, does not give it out (403)",
    "429, busy (429)",
    "503, busy (503)",
    "500, status 500",
    "206, status 206",
    "204, status 204"
  })
  void aRefusalKeepsWhatThereIs(int status, String says) throws IOException {
    server.behaves(exchange -> exchange.sendResponseHeaders(status, -1));
    assertFails().contains(says);
    assertThat(part).doesNotExist();
    if (status != 206) {
      have(50_000, "\"a\"");
      assertFails().contains(says);
      assertThat(part).hasSize(50_000);
    }
  }

  @Test
  void redirectsAreFollowedEvenWhenGoingOn() throws IOException {
    server.breaksAfter(100_000, CONTENT, "\"a\"");
    try (FileServer first = new FileServer()) {
      first.behaves(
          exchange -> {
            exchange.getResponseHeaders().set("Location", server.address().toString());
            exchange.sendResponseHeaders(302, -1);
          });
      RemoteFile wanted = wanted(first.address());
      assertFails(wanted, LONG).contains("broke after 0.1");
      server.serves(CONTENT, "\"a\"");
      new Download(LONG, HttpClient.Builder.NO_PROXY).fetch(wanted, file, ON);
    }
    assertFetched();
    assertThat(server.ranges()).containsExactly("", "bytes=100000- if \"a\"");
  }

  @Test
  void aCancelledDownloadKeepsItsPartEvenFromASilentServer() throws IOException {
    server.behaves(
        exchange -> {
          exchange.sendResponseHeaders(200, CONTENT.length);
          exchange.getResponseBody().write(CONTENT, 0, 100_000);
          exchange.getResponseBody().flush();
          Thread.sleep(20_000);
        });
    AtomicInteger silent = new AtomicInteger();
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(
            () -> fetch(LONG, (done, all) -> done < 100_000 || silent.incrementAndGet() < 4))
        .withMessage("stopped after 0.1 of 0.3 MB");
    assertThat(part).hasSize(100_000);
    server.serves(CONTENT, "\"a\"");
    fetch();
    assertFetched();
    assertThat(server.ranges()).containsExactly("", "bytes=100000-");
  }
}
