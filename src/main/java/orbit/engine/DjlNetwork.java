package orbit.engine;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import orbit.network.Batch;
import orbit.network.Graph;
import orbit.network.GraphException;
import orbit.network.Network;

/** A network on DJL's PyTorch engine. */
public final class DjlNetwork implements Network {

  /** DJL collects gradients for one caller of the whole process at a time. */
  private static final ReentrantLock COLLECTING = new ReentrantLock();

  /** So many values fit into an array. */
  private static final int LARGEST = Integer.MAX_VALUE - 8;

  private final Engine engine;
  private final Graph graph;
  private final NDManager manager;
  private final Constants constants;
  private final Map<List<String>, Forward> plans = new ConcurrentHashMap<>();
  private final ReadWriteLock open = new ReentrantReadWriteLock();
  private boolean closed;

  /** Copies the constants of the graph outside the heap as they are needed. */
  public DjlNetwork(Graph graph, EngineLibrary library) {
    this.engine = library.engine();
    this.graph = graph;
    this.manager = engine.newBaseManager();
    this.constants = new Constants(manager);
  }

  @Override
  public Graph graph() {
    return graph;
  }

  @Override
  public List<Batch> activations(Batch pictures, List<String> nodes) {
    check(pictures, nodes);
    return whileOpen(
        work -> {
          NDArray input = array(work, pictures);
          return plan(nodes).run(input, true).stream().map(DjlNetwork::batch).toList();
        });
  }

  @Override
  public Batch gradient(Batch pictures, String node, Batch weights) {
    check(pictures, List.of(node));
    orbit.network.Shape shape =
        graph.shapesUpTo(pictures.shape(), List.of(node)).getOrDefault(node, pictures.shape());
    if (weights.count() != pictures.count()) {
      throw new GraphException(
          node,
          "weights for %d pictures instead of %d".formatted(weights.count(), pictures.count()));
    }
    if (!weights.shape().equals(shape)) {
      throw new GraphException(
          node, "weights of " + weights.shape() + " do not fit activations of " + shape);
    }
    return whileOpen(
        work -> {
          NDArray input = array(work, pictures);
          NDArray factors = array(work, weights);
          input.setRequiresGradient(true);
          COLLECTING.lock();
          try (GradientCollector collector = engine.newGradientCollector()) {
            NDArray activations = plan(List.of(node)).run(input, false).getFirst();
            collector.backward(activations.mul(factors).sum());
          } finally {
            COLLECTING.unlock();
          }
          return batch(input.getGradient());
        });
  }

  private interface Work<T> {
    T in(NDManager manager);
  }

  private <T> T whileOpen(Work<T> work) {
    open.readLock().lock();
    EngineLibrary.running().lock();
    try {
      if (closed) {
        throw new IllegalStateException("the network is closed");
      }
      try (NDManager passing = manager.newSubManager()) {
        return work.in(passing);
      }
    } finally {
      EngineLibrary.running().unlock();
      open.readLock().unlock();
    }
  }

  private void check(Batch pictures, List<String> nodes) {
    nodes.forEach(graph::index);
    if (pictures.shape().channels() != graph.input().channels()) {
      throw new GraphException(
          graph.nodes().getFirst().name(),
          "pictures of %d channels instead of %d"
              .formatted(pictures.shape().channels(), graph.input().channels()));
    }
    graph
        .shapesUpTo(pictures.shape(), nodes)
        .forEach((node, shape) -> check(pictures, node, shape));
  }

  /** Refused before it is computed: the system may end a process that asks for so much. */
  private static void check(Batch pictures, String node, orbit.network.Shape shape) {
    double size = (double) pictures.count() * shape.channels() * shape.height() * shape.width();
    if (size > LARGEST) {
      throw new GraphException(
          node,
          "its map of %s for a picture of %s is too large".formatted(shape, pictures.shape()));
    }
  }

  private Forward plan(List<String> nodes) {
    return plans.computeIfAbsent(
        List.copyOf(nodes), targets -> new Forward(graph, targets, constants));
  }

  private static NDArray array(NDManager manager, Batch batch) {
    orbit.network.Shape shape = batch.shape();
    return manager.create(
        batch.values(), new Shape(batch.count(), shape.channels(), shape.height(), shape.width()));
  }

  private static Batch batch(NDArray array) {
    Shape shape = array.getShape();
    orbit.network.Shape map =
        new orbit.network.Shape((int) shape.get(1), (int) shape.get(2), (int) shape.get(3));
    return new Batch((int) shape.get(0), map, array.toFloatArray());
  }

  /** Waits for what is being computed, then frees the memory outside the heap. */
  @Override
  public void close() {
    open.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        manager.close();
      }
    } finally {
      open.writeLock().unlock();
    }
  }
}
