package orbit.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class DownloadTest {

  private static final byte[] CONTENT = content(300_000, 7);
  private static final Download.Watch ON = (done, all) -> true;
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(600);

  @TempDir private Path folder;
  private FileServer server;
  private Path file;
  private Path part;
  private Path tag;

  @BeforeEach
  void starts() throws IOException {
    server = new FileServer();
    file = folder.resolve("made/file.zip");
    part = folder.resolve("made/file.zip.part");
    tag = folder.resolve("made/file.zip.part.tag");
  }

  @AfterEach
  void stops() {
    server.close();
  }

  private static byte[] content(int bytes, long seed) {
    byte[] content = new byte[bytes];
    new Random(seed).nextBytes(content);
    return content;
  }

  private RemoteFile wanted() throws IOException {
    return wanted(server.address());
  }

  private RemoteFile wanted(URI address) throws IOException {
    Path whole = Files.write(folder.resolve("whole"), CONTENT);
    return new RemoteFile(address, CONTENT.length, Sha256.of(whole), "run 'this --from FILE'");
  }

  private void fetch() throws IOException {
    fetch(LONG, ON);
  }

  private void fetch(Duration patience, Download.Watch watch) throws IOException {
    new Download(patience, HttpClient.Builder.NO_PROXY).fetch(wanted(), file, watch);
  }

  private AbstractStringAssert<?> assertFails(RemoteFile wanted, Duration patience) {
    List<String> sentence = new ArrayList<>();
    assertThatExceptionOfType(DownloadException.class)
        .isThrownBy(
            () -> new Download(patience, HttpClient.Builder.NO_PROXY).fetch(wanted, file, ON))
        .satisfies(failure -> sentence.add(failure.getMessage()));
    assertThat(file).doesNotExist();
    return assertThat(sentence.getFirst())
        .contains(wanted.address().toString(), "300000 bytes", wanted.sha256(), "; ")
        .endsWith("and run 'this --from FILE'.")
        .doesNotContain("\n", "Exception", "null", "java.");
  }

  private AbstractStringAssert<?> assertFails() throws IOException {
    return assertFails(wanted(), LONG);
  }

  private void assertFetched() {
    assertThat(file).hasBinaryContent(CONTENT);
    assertThat(part).doesNotExist();
    assertThat(tag).doesNotExist();
  }

  private void have(int bytes, String version) throws IOException {
    Files.createDirectories(part.getParent());
    Files.write(part, Arrays.copyOf(CONTENT, bytes));
    Files.writeString(tag, version);
  }

  @Test
  void fetchesAFileAndTellsHowFarItIs() throws IOException {
    server.serves(CONTENT, "\"a\"");
    List<Long> told = new ArrayList<>();
    fetch(
        LONG,
        (done, all) -> {
          assertThat(all).isEqualTo(CONTENT.length);
          return told.add(done);
        });
    assertFetched();
    assertThat(told).isSorted().endsWith((long) CONTENT.length);
  }

  @Test
  void aFileThatIsThereIsNotFetchedAgain() throws IOException {
    server.serves(CONTENT, "\"a\"");
    fetch();
    fetch();
    assertThat(server.ranges()).hasSize(1);
    Files.write(file, content(CONTENT.length, 8));
    fetch();
    assertThat(server.ranges()).hasSize(2);
    assertFetched();
  }

  @Test
  void aSlowServerIsWaitedForAsLongAsItSends() throws IOException {
    server.behaves(
        exchange -> {
          exchange.sendResponseHeaders(200, CONTENT.length);
          for (int piece = 0; piece < 10; piece++) {
            Thread.sleep(150);
            exchange.getResponseBody().write(CONTENT, piece * 30_000, 30_000);
            exchange.getResponseBody().flush();
          }
        });
    fetch(SHORT, ON);
    assertFetched();
  }

  @Test
  void aSilentServerIsGivenUp() throws IOException {
    server.behaves(
        exchange -> {
          exchange.sendResponseHeaders(200, CONTENT.length);
          exchange.getResponseBody().write(CONTENT, 0, 100_000);
          exchange.getResponseBody().flush();
          Thread.sleep(20_000);
        });
    assertFails(wanted(), SHORT).contains("nothing more came for 0.6 s after 0.1 of 0.3 MB");
    assertThat(part).hasBinaryContent(Arrays.copyOf(CONTENT, 100_000));
  }

  @Test
  void aServerThatNeverAnswersIsGivenUp() throws IOException {
    server.behaves(exchange -> Thread.sleep(20_000));
    assertFails(wanted(), SHORT).contains("nothing more came for 0.6 s after 0.0 of 0.3 MB");
    assertThat(part).doesNotExist();
  }

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

  @Test
  void anotherContentIsDeletedAndSaidSo() throws IOException {
    server.serves(content(CONTENT.length, 8), "\"a\"");
    assertFails().contains("another file (SHA-256 ", "was deleted");
    assertThat(part).doesNotExist();
    assertThat(tag).doesNotExist();
  }

  @Test
  void anotherSizeIsNotEvenBegun() throws IOException {
    have(50_000, "\"a\"");
    server.behaves(
        exchange -> {
          exchange.sendResponseHeaders(200, 17);
          exchange.getResponseBody().write(new byte[17]);
        });
    assertFails().contains("another file of 17 instead of 300000 bytes");
    assertThat(part).hasSize(50_000);
  }

  @Test
  void aServerThatSendsMoreIsStoppedAtOnce() throws IOException {
    List<Integer> sent = new ArrayList<>();
    server.behaves(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          OutputStream body = exchange.getResponseBody();
          for (int piece = 0; piece < 10_000; piece++) {
            body.write(CONTENT);
            sent.add(piece);
          }
        });
    assertFails().contains("the server sends more than 300000 bytes");
    assertThat(part).doesNotExist();
    assertThat(sent.size()).isLessThan(1000);
  }

  @Test
  void oneByteTooManyIsSeen() throws IOException {
    server.behaves(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(CONTENT);
          exchange.getResponseBody().flush();
          exchange.getResponseBody().write(0);
        });
    assertFails().contains("the server sends more than 300000 bytes");
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

  @ParameterizedTest
  @ValueSource(strings = {"/again", "file:///etc/passwd", "ftp://127.0.0.1/file.zip"})
  void aCircleOrAnOddRedirectEnds(String location) throws IOException {
    server.behaves(
        exchange -> {
          exchange.getResponseHeaders().set("Location", location);
          exchange.sendResponseHeaders(302, -1);
        });
    assertFails();
    assertThat(server.ranges().size()).isBetween(1, 10);
  }

  @Test
  void aHostThatIsGoneIsNamed() throws IOException {
    URI gone = server.address();
    server.close();
    assertFails(wanted(gone), LONG).contains("127.0.0.1 cannot be reached", "proxy");
  }

  @Test
  void aHostThatHangsUpIsNamed() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread rude =
          Thread.startVirtualThread(
              () -> {
                while (!socket.isClosed()) {
                  try {
                    socket.accept().close();
                  } catch (IOException closed) {
                    return;
                  }
                }
              });
      URI address = URI.create("http://127.0.0.1:%d/x".formatted(socket.getLocalPort()));
      assertFails(wanted(address), LONG).contains("127.0.0.1 hung up without an answer");
      assertThat(rude.isAlive()).isTrue();
    }
  }

  @Test
  void aServerThatSpeaksNoTlsIsNamed() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread plain =
          Thread.startVirtualThread(
              () -> {
                try (Socket connection = socket.accept()) {
                  connection.getOutputStream().write("HTTP/1.1 400 Bad\r\n\r\n".getBytes(UTF_8));
                  connection.getInputStream().readAllBytes();
                } catch (IOException closed) {
                  // the client need not wait for the end
                }
              });
      URI secure = URI.create("https://127.0.0.1:%d/x".formatted(socket.getLocalPort()));
      assertFails(wanted(secure), LONG).contains("no secure connection to 127.0.0.1", "date");
      assertThat(plain).isNotNull();
    }
  }

  @Test
  void anUnknownHostIsNamed() throws IOException {
    assertFails(wanted(URI.create("http://no.such.host.invalid/x")), LONG)
        .contains("the name no.such.host.invalid is not known here");
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "ftp://a/b", "a", "http:///x", "mailto:a@b"})
  void anOddAddressIsRefused(String address) throws IOException {
    assertFails(wanted(URI.create(address)), LONG).contains("no address of the kind https://");
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

  @Test
  void anInterruptedDownloadIsCancelled() throws IOException {
    server.serves(CONTENT, "\"a\"");
    Thread.currentThread().interrupt();
    try {
      assertThatExceptionOfType(CancellationException.class).isThrownBy(this::fetch);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThatNoException().isThrownBy(this::fetch);
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws IOException {
    server.serves(CONTENT, "\"a\"");
    Files.writeString(folder.resolve("made"), "a file");
    assertFails().startsWith(file.toString()).contains("in the way");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDiskIsNamed() throws IOException {
    server.serves(CONTENT, "\"a\"");
    Files.createDirectories(part.getParent());
    Files.createSymbolicLink(part, Path.of("/dev/full"));
    assertFails().startsWith(file.toString()).contains("cannot be written (No space left");
  }

  @Test
  void tooLittleRoomIsSeenBeforehand() throws IOException {
    server.serves(CONTENT, "\"a\"");
    RemoteFile huge = new RemoteFile(server.address(), Long.MAX_VALUE, "0", "x");
    assertThatExceptionOfType(DownloadException.class)
        .isThrownBy(() -> new Download(LONG, HttpClient.Builder.NO_PROXY).fetch(huge, file, ON))
        .withMessageContaining("bytes are free on this disk; make room for " + Long.MAX_VALUE);
    assertThat(server.ranges()).isEmpty();
    assertThat(part).doesNotExist();
  }
}
