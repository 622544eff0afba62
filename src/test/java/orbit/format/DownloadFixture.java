package orbit.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A file of known content, a server for it, and what a download of it should leave behind. */
@Timeout(60)
abstract class DownloadFixture {

  static final byte[] CONTENT = content(300_000, 7);
  static final Download.Watch ON = (done, all) -> true;
  static final Duration LONG = Duration.ofSeconds(20);
  static final Duration SHORT = Duration.ofSeconds(1);

  @TempDir Path folder;
  FileServer server;
  Path file;
  Path part;
  Path tag;

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

  static byte[] content(int bytes, long seed) {
    byte[] content = new byte[bytes];
    new Random(seed).nextBytes(content);
    return content;
  }

  RemoteFile wanted() throws IOException {
    return wanted(server.address());
  }

  RemoteFile wanted(URI address) throws IOException {
    Path whole = Files.write(folder.resolve("whole"), CONTENT);
    return new RemoteFile(address, CONTENT.length, Sha256.of(whole), "run 'this --from FILE'");
  }

  void fetch() throws IOException {
    fetch(LONG, ON);
  }

  void fetch(Duration patience, Download.Watch watch) throws IOException {
    new Download(patience, HttpClient.Builder.NO_PROXY).fetch(wanted(), file, watch);
  }

  AbstractStringAssert<?> assertFails(RemoteFile wanted, Duration patience) {
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

  AbstractStringAssert<?> assertFails() throws IOException {
    return assertFails(wanted(), LONG);
  }

  void assertFetched() {
    assertThat(file).hasBinaryContent(CONTENT);
    assertThat(part).doesNotExist();
    assertThat(tag).doesNotExist();
  }

  void have(int bytes, String version) throws IOException {
    Files.createDirectories(part.getParent());
    Files.write(part, Arrays.copyOf(CONTENT, bytes));
    Files.writeString(tag, version);
  }
}
