package orbit.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import orbit.engine.DjlNetwork;
import orbit.engine.EngineLibrary;
import orbit.network.Batch;
import orbit.network.Graph;
import orbit.network.Shape;
import orbit.network.Tensor;

/**
 * The training of the shipped network {@code leaves}: on fresh pictures at every step, which are
 * drawn on another thread meanwhile.
 */
public final class Training {

  /** A trained network and how it came about. */
  public record Trained(Graph graph, List<String> layers, TrainingRecord record) {}

  private static final int SAVING = 250;
  private static final int JUDGING = 500;
  private static final int JUDGED = 512;

  /** How many held-out pictures the shipped network was judged on. */
  public static final int HELD_OUT = 2048;

  /** Pictures that are never trained on, their indices being negative. */
  private static final int REVIVED = 256;

  private static final int LAST_LOSSES = 100;

  private final EngineLibrary library;
  private final Recipe recipe;
  private final Executor drawing;
  private final Trainer trainer;
  private final PictureGenerator pictures;
  private final PictureGenerator heldOut;
  private final long start = System.nanoTime();
  private final double before;
  private final int judgedAtEnd;
  private double loss;

  /**
   * Begins, or goes on from where a snapshot was taken.
   *
   * @param drawing runs the drawing of pictures, beside the updates if it has a thread of its own
   * @param judgedAtEnd held-out pictures to be judged at the end, filled up to whole batches
   * @throws IllegalArgumentException if the snapshot is of another recipe or network
   */
  public Training(
      Recipe recipe,
      Optional<Snapshot> from,
      Executor drawing,
      EngineLibrary library,
      int judgedAtEnd) {
    this.library = library;
    this.recipe = recipe;
    this.drawing = drawing;
    this.judgedAtEnd = judgedAtEnd;
    this.trainer = new Trainer(recipe, library.engine());
    // held-out pictures come from a stream of their own
    this.pictures = new PictureGenerator(2 * recipe.seed());
    this.heldOut = new PictureGenerator(2 * recipe.seed() + 1);
    this.before = from.map(Snapshot::seconds).orElse(0.0);
    this.loss = from.map(Snapshot::loss).orElse(Double.NaN);
    from.ifPresent(
        snapshot -> {
          if (!snapshot.recipe().equals(recipe)) {
            throw new IllegalArgumentException(
                "the saved state is of another recipe: " + snapshot.recipe());
          }
          trainer.restore(snapshot);
        });
  }

  /**
   * Trains to the end.
   *
   * @throws CancellationException if the watch does not want to go on; it is given the state first
   */
  public Trained run(Watch watch) {
    CompletableFuture<Examples> next = draw(trainer.step());
    while (trainer.step() < recipe.steps()) {
      Examples examples = drawn(next);
      next = draw(trainer.step() + 1);
      if (recipe.revivesAt(trainer.step())) {
        trainer.revive(Examples.draw(pictures, -REVIVED, REVIVED));
      }
      double now = trainer.learn(examples);
      loss = Double.isNaN(loss) ? now : loss + (now - loss) / LAST_LOSSES;
      int step = trainer.step();
      boolean wanted = watch.learned(step, now);
      if (!wanted || (step % SAVING == 0 && step < recipe.steps())) {
        watch.saved(snapshot());
      }
      if (!wanted) {
        next.cancel(false);
        throw new CancellationException(
            "stopped after step %d of %d".formatted(step, recipe.steps()));
      }
      if (step % JUDGING == 0) {
        watch.judged(step, accuracy(JUDGED));
      }
    }
    next.cancel(false);
    TrainingRecord record =
        new TrainingRecord(
            recipe,
            library.threads(),
            "PyTorch " + library.version(),
            seconds(),
            loss,
            accuracy(judgedAtEnd),
            dead());
    return new Trained(trainer.graph(), LeavesArchitecture.layers(), record);
  }

  private CompletableFuture<Examples> draw(int step) {
    long first = (long) step * recipe.pictures();
    return CompletableFuture.supplyAsync(
        () -> Examples.draw(pictures, first, recipe.pictures()), drawing);
  }

  private static Examples drawn(CompletableFuture<Examples> future) {
    try {
      return future.join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }

  private double seconds() {
    return before + (System.nanoTime() - start) / 1e9;
  }

  private Snapshot snapshot() {
    List<Tensor> copies = new ArrayList<>();
    for (Tensor tensor : trainer.state()) {
      copies.add(new Tensor(tensor.name(), tensor.shape(), tensor.values().clone()));
    }
    return new Snapshot(recipe, trainer.step(), seconds(), loss, copies);
  }

  private Accuracy accuracy(int count) {
    int[] right = new int[Heads.CLASSES.length];
    int seen = 0;
    for (; seen < count; seen += recipe.pictures()) {
      int[] more = trainer.right(Examples.draw(heldOut, seen, recipe.pictures()));
      for (int h = 0; h < right.length; h++) {
        right[h] += more[h];
      }
    }
    double all = seen;
    return new Accuracy(right[0] / all, right[1] / all, right[2] / all, seen);
  }

  private SortedMap<String, Integer> dead() {
    SortedMap<String, Integer> counts = new TreeMap<>();
    try (DjlNetwork network = new DjlNetwork(trainer.graph(), library)) {
      List<String> layers = LeavesArchitecture.layers();
      List<DeadUnits> watched = new ArrayList<>();
      for (String layer : layers) {
        watched.add(new DeadUnits(trainer.graph().shape(layer).channels()));
      }
      for (int seen = 0; seen < judgedAtEnd; seen += recipe.pictures()) {
        Examples examples = Examples.draw(heldOut, seen, recipe.pictures());
        List<Batch> maps = network.activations(examples.pictures(), layers);
        for (int l = 0; l < layers.size(); l++) {
          Shape shape = maps.get(l).shape();
          watched.get(l).see(maps.get(l).values(), shape.height() * shape.width());
        }
      }
      for (int l = 0; l < layers.size(); l++) {
        counts.put(layers.get(l), watched.get(l).indices().length);
      }
    }
    return counts;
  }
}
