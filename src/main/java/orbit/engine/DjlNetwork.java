package orbit.engine;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.UnaryOperator;
import orbit.network.Batch;
import orbit.network.Graph;
import orbit.network.GraphException;
import orbit.network.Network;
import orbit.network.Rectifier;
import orbit.network.Tensor;

/** A network on DJL's PyTorch engine. */
public final class DjlNetwork implements Network {

  /** DJL collects gradients for one caller of the whole process at a time. */
  private static final ReentrantLock COLLECTING = new ReentrantLock();

  /** So many values fit into an array. */
  private static final int LARGEST = Integer.MAX_VALUE - 8;

  private final Engine engine;
  private final Graph graph;

  /** The network whose constants this one shares. */
  private final Optional<DjlNetwork> whole;

  private final NDManager manager;
  private final Constants constants;
  private final Map<List<String>, Forward> plans = new ConcurrentHashMap<>();
  private final ReadWriteLock open = new ReentrantReadWriteLock();
  private boolean closed;

  /** Copies the constants of the graph outside the heap as they are needed. */
  public DjlNetwork(Graph graph, EngineLibrary library) {
    this.engine = library.engine();
    this.graph = graph;
    this.whole = Optional.empty();
    this.manager = engine.newBaseManager();
    this.constants = new Constants(manager);
  }

  private DjlNetwork(Graph graph, DjlNetwork whole) {
    this.engine = whole.engine;
    this.graph = graph;
    this.whole = Optional.of(whole);
    this.manager = whole.manager.newSubManager();
    Set<Tensor> shared = Collections.newSetFromMap(new IdentityHashMap<>());
    whole.graph.nodes().forEach(node -> shared.addAll(node.operation().constants()));
    this.constants =
        new Constants(
            manager,
            tensor ->
                shared.contains(tensor)
                    ? Optional.of(whole.constants.of(tensor))
                    : Optional.empty());
  }

  @Override
  public Network with(Graph other) {
    return whileOpen(work -> new DjlNetwork(other, this));
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
  public Batch gradient(
      Batch pictures, String node, UnaryOperator<Batch> weights, Rectifier rectifier) {
    check(pictures, List.of(node));
    return whileOpen(
        work -> {
          NDArray input = array(work, pictures);
          input.setRequiresGradient(true);
          COLLECTING.lock();
          try (GradientCollector collector = engine.newGradientCollector()) {
            NDArray maps = plan(List.of(node)).run(input, false, rectifier).getFirst();
            Batch activations = batch(maps);
            Batch factors = weights.apply(activations);
            checkWeights(node, activations, factors);
            collector.backward(maps.mul(array(work, factors)).sum());
          } finally {
            COLLECTING.unlock();
          }
          return batch(input.getGradient());
        });
  }

  private static void checkWeights(String node, Batch activations, Batch weights) {
    if (weights.count() != activations.count()) {
      throw new GraphException(
          node,
          "weights for %d pictures instead of %d".formatted(weights.count(), activations.count()));
    }
    if (!weights.shape().equals(activations.shape())) {
      throw new GraphException(
          node,
          "weights of " + weights.shape() + " do not fit activations of " + activations.shape());
    }
  }

  /** How many arrays live as long as the network. */
  int kept() {
    return manager.getManagedArrays().size();
  }

  private interface Work<T> {
    T in(NDManager manager);
  }

  private <T> T whileOpen(Work<T> work) {
    return whole.isPresent()
        ? whole.get().whileOpen(_ -> whileThisIsOpen(work))
        : whileThisIsOpen(work);
  }

  private <T> T whileThisIsOpen(Work<T> work) {
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
