package orbit.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadUnreachedTest extends DownloadFixture {

  @Test
  void aSilentServerIsGivenUp() throws IOException {
    server.behaves(
        exchange -> {
          exchange.sendResponseHeaders(200, CONTENT.length);
          exchange.getResponseBody().write(CONTENT, 0, 100_000);
          exchange.getResponseBody().flush();
          Thread.sleep(20_000);
        });
    assertFails(wanted(), SHORT).contains("nothing more came for 1 s after 0.1 of 0.3 MB");
    assertThat(part).hasBinaryContent(Arrays.copyOf(CONTENT, 100_000));
  }

  @Test
  void aServerThatNeverAnswersIsGivenUp() throws IOException {
    server.behaves(exchange -> Thread.sleep(20_000));
    assertFails(wanted(), SHORT).contains("nothing more came for 1 s after 0.0 of 0.3 MB");
    assertThat(part).doesNotExist();
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
  void aRefusedSecureConnectionIsNamed() throws IOException {
    byte[] handshakeFailure = {0x15, 3, 3, 0, 2, 2, 0x28};
    try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread refusing =
          Thread.startVirtualThread(
              () -> {
                try (Socket connection = socket.accept()) {
                  // an alert is an answer: it must not come before the greeting
                  if (connection.getInputStream().read() >= 0) {
                    connection.getOutputStream().write(handshakeFailure);
                  }
                  connection.getInputStream().readAllBytes();
                } catch (IOException closed) {
                  // the client need not wait for the end
                }
              });
      URI secure = URI.create("https://127.0.0.1:%d/x".formatted(socket.getLocalPort()));
      assertFails(wanted(secure), LONG).contains("no secure connection to 127.0.0.1", "date");
      assertThat(refusing).isNotNull();
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
}
