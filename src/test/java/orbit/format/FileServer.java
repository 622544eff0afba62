package orbit.format;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server on this computer that behaves as well or as badly as a test wants. */
public final class FileServer implements AutoCloseable {

  /** What the server does with a request. */
  public interface Behaviour {
    void answer(HttpExchange exchange) throws IOException, InterruptedException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> ranges = new CopyOnWriteArrayList<>();
  private volatile Behaviour behaviour = exchange -> exchange.sendResponseHeaders(404, -1);

  public FileServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  public URI address() {
    return address("/models/file.zip");
  }

  public URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /** What each request asked for, such as {@code bytes=5- if "a"}; empty for the whole. */
  public List<String> ranges() {
    return ranges;
  }

  public FileServer behaves(Behaviour next) {
    behaviour = next;
    return this;
  }

  /** Sends the file whole or from where it is asked, if the tag still fits. */
  public FileServer serves(byte[] content, String tag) {
    return behaves(exchange -> send(exchange, content, tag, content.length));
  }

  /** The same, but hangs up after some bytes. */
  public FileServer breaksAfter(int bytes, byte[] content, String tag) {
    return behaves(exchange -> send(exchange, content, tag, bytes));
  }

  private static void send(HttpExchange exchange, byte[] content, String tag, int most)
      throws IOException {
    String range = header(exchange, "Range").orElse("");
    boolean fits = header(exchange, "If-Range").map(tag::equals).orElse(true);
    int from = range.isEmpty() || !fits ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
    exchange.getResponseHeaders().set("ETag", tag);
    if (from > 0) {
      exchange
          .getResponseHeaders()
          .set(
              "Content-Range",
              "bytes %d-%d/%d".formatted(from, content.length - 1, content.length));
    }
    exchange.sendResponseHeaders(from > 0 ? 206 : 200, content.length - from);
    OutputStream body = exchange.getResponseBody();
    body.write(content, from, Math.min(most, content.length - from));
    body.flush();
  }

  private static Optional<String> header(HttpExchange exchange, String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
  }

  private void handle(HttpExchange exchange) throws IOException {
    String condition = header(exchange, "If-Range").map(tag -> " if " + tag).orElse("");
    ranges.add(header(exchange, "Range").orElse("") + condition);
    try (exchange) {
      behaviour.answer(exchange);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    server.stop(0);
  }
}
