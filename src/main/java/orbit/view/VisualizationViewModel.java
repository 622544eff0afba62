package orbit.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import orbit.network.Graph;
import orbit.network.Network;
import orbit.visualization.Request;
import orbit.visualization.Visualization;
import orbit.visualization.VisualizationQueue;
import orbit.visualization.Visualizer;

/**
 * The pictures of a network that are wanted: made one after the other in the background, previews
 * first; what is not finished is wanted again when the network is opened next.
 *
 * <p>All methods and listeners run on the thread of the receiver.
 */
public final class VisualizationViewModel {

  /**
   * Who does what.
   *
   * @param making one thread, for the pictures
   * @param reading for files
   */
  public record Workers(Executor making, Executor reading, Executor receiver) {}

  private final VisualizationPlan plan;
  private final VisualizationStore store;
  private final Function<Graph, Network> engine;
  private final Workers workers;
  private final VisualizedPictures pictures;
  private final VisualizationMemory memory;
  private final SequencedMap<Request, VisualizationWish> wanted = new LinkedHashMap<>();
  private final ReadOnlyObjectWrapper<VisualizationState> state =
      new ReadOnlyObjectWrapper<>(VisualizationState.IDLE);
  private final AtomicBoolean telling = new AtomicBoolean();
  private Optional<Network> network = Optional.empty();
  private Optional<VisualizationQueue> queue = Optional.empty();
  private boolean opening;
  private boolean paused;
  private boolean closed;
  private Consumer<String> failures = sentence -> {};

  /**
   * @param engine what computes a graph; asked on a worker, may wait until it is loaded
   */
  public VisualizationViewModel(
      VisualizationPlan plan,
      VisualizationStore store,
      Function<Graph, Network> engine,
      Workers workers) {
    this.plan = plan;
    this.store = store;
    this.engine = engine;
    this.workers = workers;
    this.pictures =
        new VisualizedPictures(plan, store.cache(), workers.reading(), workers.receiver());
    this.memory = new VisualizationMemory(store, workers.reading(), workers.receiver());
  }

  public void onFailure(Consumer<String> listener) {
    failures = listener;
  }

  /** Goes on with what was wanted when the network was last open. */
  public void start() {
    memory.recall(this::resume);
  }

  private void resume(VisualizationStore.Wanted before) {
    if (!closed && !before.wishes().isEmpty()) {
      if (before.paused() && wanted.isEmpty()) {
        pause();
      }
      want(before.wishes());
    }
  }

  /** Pictures that were made here, now and before. */
  public VisualizedPictures pictures() {
    return pictures;
  }

  public VisualizationPlan plan() {
    return plan;
  }

  public ReadOnlyObjectProperty<VisualizationState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  boolean isWanted(VisualizationWish wish) {
    return wanted.containsKey(plan.request(wish));
  }

  /** How much of the wish is done, while it is being made. */
  OptionalDouble progress(VisualizationWish wish) {
    return state.get().current().filter(wish::equals).isPresent()
        ? OptionalDouble.of(state.get().fraction())
        : OptionalDouble.empty();
  }

  /** Wants pictures, each once; one that is wanted alone is made next. */
  public void want(List<VisualizationWish> wishes) {
    if (closed) {
      return;
    }
    boolean alone = wishes.size() == 1;
    List<Request> added = new ArrayList<>();
    for (VisualizationWish wish : wishes) {
      Request request = plan.request(wish);
      if (!pictures.isMade(wish) && (alone || !wanted.containsKey(request))) {
        added.add(request);
        wanted.putIfAbsent(request, wish);
      }
    }
    if (added.isEmpty()) {
      return;
    }
    if (alone) {
      wanted.putFirst(added.getFirst(), wishes.getFirst());
    }
    remember();
    queue.ifPresentOrElse(
        open -> {
          if (alone) {
            open.addFirst(added.getFirst(), true);
          } else {
            open.add(added, true);
          }
        },
        this::open);
    tell();
  }

  /** The picture that is being made waits, too. */
  public void pause() {
    paused = true;
    queue.ifPresent(VisualizationQueue::pause);
    remember();
    tell();
  }

  public void resume() {
    paused = false;
    queue.ifPresent(VisualizationQueue::resume);
    remember();
    tell();
  }

  /** Nothing is wanted any more; what is made stays. */
  public void cancel() {
    wanted.clear();
    paused = false;
    queue.ifPresent(
        open -> {
          open.cancel();
          open.resume();
        });
    remember();
    tell();
  }

  /** Ends all work; what was wanted stays remembered. */
  public void close() {
    closed = true;
    pictures.close();
    queue.ifPresent(VisualizationQueue::cancel);
    // behind the picture that is just ending
    workers.making().execute(() -> network.ifPresent(Network::close));
  }

  private void remember() {
    memory.remember(new VisualizationStore.Wanted(List.copyOf(wanted.values()), paused));
  }

  private void open() {
    if (opening) {
      return;
    }
    opening = true;
    workers
        .making()
        .execute(
            () -> {
              try {
                Network opened = engine.apply(plan.model().graph());
                network = Optional.of(opened);
                Optional<String> complaint = store.complaint();
                workers.receiver().execute(() -> opened(opened, complaint));
              } catch (RuntimeException failure) {
                workers.receiver().execute(() -> failed(failure));
              }
            });
  }

  private void opened(Network opened, Optional<String> complaint) {
    opening = false;
    if (closed) {
      return;
    }
    complaint.ifPresent(failures);
    VisualizationQueue made =
        new VisualizationQueue(
            new Visualizer(plan.model(), opened), store.cache(), workers.making(), new Listener());
    queue = Optional.of(made);
    if (paused) {
      made.pause();
    }
    made.add(List.copyOf(wanted.keySet()), true);
    tell();
  }

  private void failed(RuntimeException failure) {
    opening = false;
    wanted.clear();
    if (!closed) {
      failures.accept("No picture can be made: " + sentence(failure));
      tell();
    }
  }

  private static String sentence(RuntimeException failure) {
    String text = String.valueOf(failure.getMessage());
    return text.endsWith(".") ? text : text + ".";
  }

  private void tell() {
    state.set(VisualizationState.of(queue.map(VisualizationQueue::state), wanted, opening, paused));
  }

  /** Told by the thread that makes the pictures. */
  private final class Listener implements VisualizationQueue.Listener {

    @Override
    public void arrived(Request asked, Visualization made, boolean preview) {
      deliver(() -> arrivedHere(asked, made, preview));
    }

    @Override
    public void failed(Request asked, RuntimeException problem) {
      deliver(
          () -> {
            Optional.ofNullable(wanted.remove(asked))
                .ifPresent(
                    wish ->
                        failures.accept(
                            "There is no picture of " + wish.name() + ": " + sentence(problem)));
            remember();
            tell();
          });
    }

    @Override
    public void changed() {
      // of many steps in one frame the last is told
      if (telling.compareAndSet(false, true)) {
        deliver(
            () -> {
              telling.set(false);
              tell();
            });
      }
    }

    private void deliver(Runnable delivery) {
      workers
          .receiver()
          .execute(
              () -> {
                if (!closed) {
                  delivery.run();
                }
              });
    }
  }

  private void arrivedHere(Request asked, Visualization made, boolean preview) {
    Optional<VisualizationWish> wish =
        Optional.ofNullable(preview ? wanted.get(asked) : wanted.remove(asked));
    wish.ifPresent(w -> pictures.arrive(w, made, preview));
    if (!preview) {
      remember();
    }
    tell();
  }
}
