package orbit.format;

import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Fetches a file of known content over HTTP. What has arrived lies in {@code NAME.part} until it is
 * whole, and the next attempt goes on from there; only a file of the right size and SHA-256 ever
 * gets its name. Two downloads to one file at once are not foreseen.
 */
public final class Download {

  /** Is told how far a download is, ten times a second or more often. */
  @FunctionalInterface
  public interface Watch {
    /**
     * @param done bytes that are there, those of an earlier attempt included
     * @param all bytes of the whole file
     * @return whether to go on
     */
    boolean loaded(long done, long all);
  }

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration TICK = Duration.ofMillis(100);

  private final Duration patience;
  private final ProxySelector proxies;

  /** Gives a silent server half a minute, and goes through the proxy that the system is set to. */
  public Download() {
    this(PATIENCE, SystemProxies.usual());
  }

  /**
   * @param patience how long the server may be silent
   */
  public Download(Duration patience, ProxySelector proxies) {
    this.patience = patience;
    this.proxies = proxies;
  }

  /**
   * Fetches the file, unless it is there already.
   *
   * @param to the file it becomes; its folder is made
   * @throws DownloadException one sentence with what to do, whatever went wrong: no connection, a
   *     refusal, silence, a wrong size or content, a full disk
   * @throws CancellationException if the watch wants it or the thread is interrupted; what arrived
   *     is kept
   */
  public void fetch(RemoteFile wanted, Path to, Watch watch) throws IOException {
    try {
      if (isWhole(wanted, to)) {
        return;
      }
      PartFile written;
      try (PartFile part = PartFile.open(to)) {
        written = part;
        fill(part, wanted, watch);
      }
      check(written, wanted);
      Files.move(written.path(), to, StandardCopyOption.REPLACE_EXISTING);
      written.delete();
    } catch (DownloadException clear) {
      throw clear;
    } catch (ClosedByInterruptException stopped) {
      throw new CancellationException("stopped");
    } catch (IOException unwritten) {
      // the network's own failures have their sentence already
      throw DownloadProblem.unwritten(wanted, to, unwritten);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CancellationException("stopped");
    }
  }

  private static boolean isWhole(RemoteFile wanted, Path file) throws IOException {
    return Files.isRegularFile(file)
        && Files.size(file) == wanted.bytes()
        && Sha256.of(file).equals(wanted.sha256());
  }

  private static void check(PartFile part, RemoteFile wanted) throws IOException {
    String found = Sha256.of(part.path());
    if (!found.equals(wanted.sha256())) {
      part.delete();
      throw wanted.failure(
          "what arrived is another file (SHA-256 %s) and was deleted".formatted(found),
          "try again later");
    }
  }

  private void fill(PartFile part, RemoteFile wanted, Watch watch)
      throws IOException, InterruptedException {
    if (part.size() > wanted.bytes()) {
      part.restart("");
    }
    if (part.size() == wanted.bytes()) {
      return;
    }
    checkRoom(part, wanted);
    checkAddress(wanted);
    // one client for one file: closing it closes every connection
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(patience)
            .proxy(proxies)
            .build();
    try {
      new Attempt(client, part, wanted, watch).run();
      part.force();
    } finally {
      client.shutdownNow();
    }
  }

  private static void checkRoom(PartFile part, RemoteFile wanted) throws IOException {
    FileStore disk = Files.getFileStore(part.path());
    long free = disk.getUsableSpace();
    // a file system that does not know says nothing at all
    if (free > 0 && free < wanted.bytes() - part.size()) {
      throw DownloadProblem.noRoom(wanted, part.path(), free);
    }
  }

  private static void checkAddress(RemoteFile wanted) throws DownloadException {
    URI address = wanted.address();
    String scheme = String.valueOf(address.getScheme());
    if (!scheme.matches("(?i)https?") || address.getHost() == null) {
      throw wanted.failure("this is no address of the kind https://...", "correct it");
    }
  }

  /** One connection's worth of it. */
  private final class Attempt {
    private final HttpClient client;
    private final PartFile part;
    private final RemoteFile wanted;
    private final Watch watch;
    private long heard = System.nanoTime();

    Attempt(HttpClient client, PartFile part, RemoteFile wanted, Watch watch) {
      this.client = client;
      this.part = part;
      this.wanted = wanted;
      this.watch = watch;
    }

    void run() throws IOException, InterruptedException {
      HttpResponse<Flow.Publisher<List<ByteBuffer>>> answer = ask();
      if (part.size() > 0 && !DownloadAnswer.continues(answer, part.size(), wanted)) {
        part.restart("");
        answer = ask();
      }
      boolean anew = answer.statusCode() == 200;
      // before what there is gives way, for the answer may be a hotel's page
      DownloadAnswer.check(answer, anew ? 0 : part.size(), wanted);
      if (anew) {
        part.restart(DownloadAnswer.version(answer));
      }
      receive(answer);
    }

    private HttpResponse<Flow.Publisher<List<ByteBuffer>>> ask()
        throws IOException, InterruptedException {
      HttpRequest request = DownloadAnswer.request(wanted.address(), part.size(), part.version());
      CompletableFuture<HttpResponse<Flow.Publisher<List<ByteBuffer>>>> asked =
          client.sendAsync(request, HttpResponse.BodyHandlers.ofPublisher());
      heard = System.nanoTime();
      while (true) {
        try {
          return asked.get(TICK.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException quiet) {
          report(true);
        } catch (ExecutionException failed) {
          throw DownloadProblem.unreached(wanted, failed);
        }
      }
    }

    private void receive(HttpResponse<Flow.Publisher<List<ByteBuffer>>> answer)
        throws IOException, InterruptedException {
      Arrivals arrivals = new Arrivals();
      answer.body().subscribe(arrivals);
      heard = System.nanoTime();
      while (true) {
        Arrivals.Arrival arrival = arrivals.next(TICK);
        if (arrival instanceof Arrivals.Arrival.Bytes(List<ByteBuffer> pieces)) {
          keep(pieces);
        } else if (part.size() == wanted.bytes()) {
          return;
        } else if (arrival instanceof Arrivals.Arrival.Nothing) {
          report(true);
        } else {
          throw DownloadProblem.cutOff(wanted, part.size());
        }
      }
    }

    private void keep(List<ByteBuffer> pieces) throws IOException {
      heard = System.nanoTime();
      for (ByteBuffer piece : pieces) {
        if (part.size() + piece.remaining() > wanted.bytes()) {
          part.restart("");
          throw DownloadProblem.tooLong(wanted);
        }
        part.append(piece);
      }
      report(false);
    }

    private void report(boolean quiet) throws DownloadException {
      if (!watch.loaded(part.size(), wanted.bytes())) {
        throw new CancellationException("stopped after " + wanted.share(part.size()));
      }
      if (quiet && System.nanoTime() - heard > patience.toNanos()) {
        throw DownloadProblem.silent(wanted, part.size(), patience);
      }
    }
  }
}
