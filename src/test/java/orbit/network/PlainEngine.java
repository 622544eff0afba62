package orbit.network;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** A network computed by plain loops, which counts what is open. */
public final class PlainEngine implements Network {

  /** Engines that are open, and pictures that were computed, of one test. */
  public static final class Counts {
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger pictures = new AtomicInteger();

    public Network open(Graph graph) {
      open.incrementAndGet();
      return new PlainEngine(graph, this);
    }

    public int open() {
      return open.get();
    }

    public int pictures() {
      return pictures.get();
    }
  }

  private final Graph graph;
  private final PlainNetwork network;
  private final Counts counts;
  private boolean closed;

  private PlainEngine(Graph graph, Counts counts) {
    this.graph = graph;
    this.network = new PlainNetwork(graph);
    this.counts = counts;
  }

  @Override
  public Graph graph() {
    return graph;
  }

  @Override
  public synchronized List<Batch> activations(Batch pictures, List<String> nodes) {
    if (closed) {
      throw new IllegalStateException("the network is closed");
    }
    counts.pictures.addAndGet(pictures.count());
    return nodes.stream().map(node -> map(pictures, node)).toList();
  }

  private Batch map(Batch pictures, String node) {
    Shape shape =
        graph.shapesUpTo(pictures.shape(), List.of(node)).getOrDefault(node, pictures.shape());
    return new Batch(pictures.count(), shape, floats(network.activations(pictures, node)));
  }

  /** Through ReLU as it is, whatever the rectifier. */
  @Override
  public synchronized Batch gradient(
      Batch pictures, String node, UnaryOperator<Batch> weights, Rectifier rectifier) {
    Batch asked = weights.apply(map(pictures, node));
    return new Batch(
        pictures.count(), pictures.shape(), floats(network.gradient(pictures, node, asked)));
  }

  @Override
  public Network with(Graph other) {
    return counts.open(other);
  }

  private static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int k = 0; k < floats.length; k++) {
      floats[k] = (float) values[k];
    }
    return floats;
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      counts.open.decrementAndGet();
    }
  }
}
