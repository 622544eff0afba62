package orbit.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class DownloadTest extends DownloadFixture {

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
            Thread.sleep(200);
            exchange.getResponseBody().write(CONTENT, piece * 30_000, 30_000);
            exchange.getResponseBody().flush();
          }
        });
    fetch(SHORT, ON);
    assertFetched();
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
    AtomicInteger sent = new AtomicInteger();
    server.behaves(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          OutputStream body = exchange.getResponseBody();
          for (int piece = 0; piece < 10_000; piece++) {
            body.write(CONTENT);
            sent.incrementAndGet();
          }
        });
    assertFails().contains("the server sends more than 300000 bytes");
    assertThat(part).doesNotExist();
    assertThat(sent).hasValueLessThan(1000);
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
