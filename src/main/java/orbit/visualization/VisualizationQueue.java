package orbit.visualization;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import orbit.task.TooLarge;
import org.jspecify.annotations.Nullable;

/**
 * Makes pictures one request after the other, previews of all of them first, but what is wanted
 * alone before all. What the cache has is not made again, so a queue that was ended goes on when it
 * is filled with the same requests; a picture that was begun begins anew and is the same.
 *
 * <p>May be asked from any thread; tells its listener on the executor's.
 */
public final class VisualizationQueue {

  /** What becomes of requests. */
  public interface Listener {
    /**
     * @param asked as it was added
     * @param preview whether finer pictures follow
     */
    void arrived(Request asked, Visualization made, boolean preview);

    void failed(Request asked, RuntimeException problem);

    /** The state has changed; at most once a step. */
    default void changed() {}
  }

  private record Task(Request asked, Request made, boolean preview) {}

  private final Visualizer visualizer;
  private final PictureCache cache;
  private final Executor executor;
  private final Listener listener;
  private final Deque<Task> urgent = new ArrayDeque<>();
  private final Deque<Task> previews = new ArrayDeque<>();
  private final Deque<Task> tasks = new ArrayDeque<>();
  private final Set<Request> waiting = new LinkedHashSet<>();
  private @Nullable Task current;
  private int step;
  private final Pace pace = new Pace();
  private int done;
  private int all;
  private boolean running;
  private boolean paused;
  private long generation;

  /**
   * @param executor runs the work, one task at a time
   */
  public VisualizationQueue(
      Visualizer visualizer, PictureCache cache, Executor executor, Listener listener) {
    this.visualizer = visualizer;
    this.cache = cache;
    this.executor = executor;
    this.listener = listener;
  }

  /** Adds what is not waiting already. */
  public void add(List<Request> requests, boolean withPreviews) {
    synchronized (this) {
      for (Request request : requests) {
        if (waiting.add(request)) {
          all++;
          tasks.add(new Task(request, request, false));
          if (withPreviews) {
            previews.add(preview(request));
          }
        }
      }
    }
    start();
  }

  /** Makes one picture next, also if it is waiting already; what is being made is made first. */
  public void addFirst(Request request, boolean withPreview) {
    synchronized (this) {
      Task whole = new Task(request, request, false);
      Task preview = preview(request);
      boolean isMade = current != null && current.equals(whole);
      if (waiting.add(request)) {
        all++;
      } else if (isMade || !tasks.remove(whole)) {
        return;
      }
      boolean quick = previews.remove(preview) || withPreview;
      urgent.add(whole);
      if (quick) {
        urgent.addFirst(preview);
      }
    }
    start();
  }

  private static Task preview(Request request) {
    return new Task(request, request.with(request.settings().preview()), true);
  }

  public synchronized QueueState state() {
    Task now = current;
    double left = now == null ? 0 : work(now) * (1 - (double) step / now.made().settings().steps());
    for (Deque<Task> some : List.of(urgent, previews, tasks)) {
      left += some.stream().mapToDouble(VisualizationQueue::work).sum();
    }
    return new QueueState(
        done,
        all,
        now == null ? Optional.empty() : Optional.of(now.asked()),
        step,
        now == null ? 0 : now.made().settings().steps(),
        pace.remaining(left),
        paused);
  }

  /** In pixels that are stepped. */
  private static double work(Task task) {
    return (double) task.made().settings().steps() * pixels(task);
  }

  private static double pixels(Task task) {
    Settings settings = task.made().settings();
    return (double) settings.pictures() * settings.size() * settings.size();
  }

  /** The picture that is being made waits, too. */
  public synchronized void pause() {
    paused = true;
  }

  public void resume() {
    synchronized (this) {
      paused = false;
      notifyAll();
    }
    start();
  }

  /** Drops all that is waiting and what is being made; nothing more of it arrives. */
  public synchronized void cancel() {
    generation++;
    urgent.clear();
    previews.clear();
    tasks.clear();
    waiting.clear();
    done = 0;
    all = 0;
    notifyAll();
  }

  private void start() {
    synchronized (this) {
      if (running || paused || (urgent.isEmpty() && previews.isEmpty() && tasks.isEmpty())) {
        return;
      }
      running = true;
    }
    executor.execute(this::work);
  }

  private void work() {
    boolean ended = false;
    try {
      Optional<Runnable> next = begin();
      while (next.isPresent()) {
        next.get().run();
        next = begin();
      }
      ended = true;
    } finally {
      if (!ended) {
        broken();
      }
    }
    listener.changed();
  }

  /** What is to be done next; nothing ends the work. */
  private synchronized Optional<Runnable> begin() {
    Task task = paused ? null : next();
    current = task;
    step = 0;
    if (task == null) {
      running = false;
      if (waiting.isEmpty()) {
        done = 0;
        all = 0;
      }
      return Optional.empty();
    }
    long mine = generation;
    return Optional.of(() -> run(task, mine));
  }

  /** One listener's mistake is not the end of what others wait for. */
  private void broken() {
    synchronized (this) {
      running = false;
      current = null;
    }
    start();
  }

  private @Nullable Task next() {
    return !urgent.isEmpty() ? urgent.poll() : previews.isEmpty() ? tasks.poll() : previews.poll();
  }

  private void run(Task task, long mine) {
    Runnable told;
    try {
      Visualization made = make(task, mine);
      told = () -> listener.arrived(task.asked(), made, task.preview());
    } catch (CancellationException cancelled) {
      // nobody waits for it
      return;
    } catch (RuntimeException problem) {
      told = () -> failed(task, problem);
    } catch (OutOfMemoryError tooLarge) {
      told = () -> failed(task, new TooLarge(tooLarge));
    }
    if (finished(task, mine)) {
      told.run();
    }
  }

  private void failed(Task task, RuntimeException problem) {
    // after a preview, the picture itself tells
    if (!task.preview()) {
      listener.failed(task.asked(), problem);
    }
  }

  private synchronized boolean finished(Task task, long mine) {
    if (mine != generation) {
      return false;
    }
    if (!task.preview()) {
      waiting.remove(task.asked());
      done++;
    }
    return true;
  }

  private Visualization make(Task task, long mine) {
    Optional<Visualization> known = cache.find(task.made());
    if (known.isPresent()) {
      return known.get();
    }
    long[] last = {System.nanoTime()};
    Visualization made =
        visualizer.make(
            task.made(),
            (at, steps, soFar) -> {
              long now = System.nanoTime();
              boolean goes = goesOn(task, mine, at, now - last[0]);
              last[0] = System.nanoTime();
              return goes;
            });
    try {
      cache.keep(made);
    } catch (IOException full) {
      // a cache that cannot be written costs time, not pictures
    }
    return made;
  }

  private boolean goesOn(Task task, long mine, int at, long took) {
    synchronized (this) {
      if (mine == generation && at > 0) {
        step = at;
        pace.step(pixels(task), took);
      }
      while (paused && mine == generation) {
        try {
          wait();
        } catch (InterruptedException ended) {
          Thread.currentThread().interrupt();
          return false;
        }
      }
    }
    listener.changed();
    synchronized (this) {
      return mine == generation;
    }
  }
}
