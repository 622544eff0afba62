package orbit.visualization.example;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import orbit.network.Batch;
import orbit.network.BeforeRelu;
import orbit.network.Graph;
import orbit.network.InvalidFileException;
import orbit.network.Layer;
import orbit.network.Model;
import orbit.network.Network;
import orbit.task.Progress;

/**
 * One pass of a layer over pictures, which finds the examples of all its units, by their values
 * before ReLU: behind it, what excites least would be any silence. Holds memory outside the heap
 * until closed.
 */
public final class ExampleSearch implements AutoCloseable {

  /** Pictures that are read while the network computes. */
  private static final int AHEAD = 3;

  private record Read(Optional<Batch> picture, String problem) {}

  private final Model model;
  private final Layer layer;
  private final String node;
  private final Framing framing;
  private final Network network;

  private ExampleSearch(Model model, Layer layer, String node, Framing framing, Network network) {
    this.model = model;
    this.layer = layer;
    this.node = node;
    this.framing = framing;
    this.network = network;
  }

  /**
   * @param engine what computes a graph
   */
  public static ExampleSearch open(Model model, Layer layer, Function<Graph, Network> engine) {
    BeforeRelu both = BeforeRelu.of(model.graph(), layer.node());
    Framing framing = new Framing(both.graph(), both.node());
    return new ExampleSearch(model, layer, both.node(), framing, engine.apply(framing.graph()));
  }

  /**
   * @param count how many of the most and of the least exciting windows
   * @param ahead reads pictures while others are looked at
   * @throws IOException one sentence, if none of the pictures can be read
   * @throws CancellationException if the watcher ends it
   */
  public Examples find(
      ExampleFolder folder, int count, PictureReader reader, Executor ahead, Progress progress)
      throws IOException {
    int all = folder.pictures().size();
    Ranking ranking = new Ranking(layer.units(), count);
    List<Integer> skipped = new ArrayList<>();
    Deque<CompletableFuture<Read>> reading = new ArrayDeque<>();
    String problem = "";
    try {
      int asked = 0;
      for (int done = 0; done < all; done++) {
        if (!progress.goOn(done, all)) {
          throw new CancellationException("the search was stopped");
        }
        for (; asked < Math.min(all, done + AHEAD); asked++) {
          int picture = asked;
          reading.add(CompletableFuture.supplyAsync(() -> read(folder, picture, reader), ahead));
        }
        Read read = reading.remove().join();
        if (read.picture().isPresent()) {
          Batch shown = read.picture().get();
          ranking.add(done, network.activations(shown, node), framing.reach(shown.shape()));
        } else {
          problem = skipped.isEmpty() ? read.problem() : problem;
          skipped.add(done);
        }
      }
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof Error error) {
        throw error;
      }
      throw failed;
    } finally {
      reading.forEach(one -> one.cancel(false));
    }
    if (skipped.size() == all) {
      throw new InvalidFileException(
          folder.folder(), "", "none of its %d pictures can be read".formatted(all), problem);
    }
    progress.goOn(all, all);
    return new Examples(folder, skipped, ranking.units());
  }

  private Read read(ExampleFolder folder, int picture, PictureReader reader) {
    try {
      Batch found = reader.read(folder.file(picture), model.graph().input(), model.range());
      return new Read(Optional.of(framing.framed(found)), "");
    } catch (IOException broken) {
      return new Read(Optional.empty(), String.valueOf(broken.getMessage()));
    }
  }

  /** Waits for what is computed. */
  @Override
  public void close() {
    network.close();
  }
}
