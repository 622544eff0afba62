package orbit.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import orbit.stimulus.Parameter;
import orbit.stimulus.Stimuli;
import orbit.view.BenchViewModel;

/** The window that {@link BenchSpeed} measures. */
public final class BenchSpeedWindow extends Application {

  private static final int EVENTS = 600;
  private static final int WARM = 100;
  private static final int STORM = 1000;

  private final ExecutorService workers = Executors.newFixedThreadPool(2);
  private final double[] drawn = new double[EVENTS];
  private final double[] begun = new double[EVENTS];
  private final double[] painted = new double[EVENTS];
  private int current = -1;
  private long began;
  private final Random random = new Random(1);
  private MainWindow window;
  private BenchViewModel bench;

  public BenchSpeedWindow() {}

  @Override
  public void start(Stage stage) throws IOException {
    Path preferences = Files.createTempDirectory("orbit").resolve("preferences.properties");
    window = new MainWindow(stage, new Preferences(preferences), workers, Platform::runLater);
    window.open(Path.of(getParameters().getRaw().get(0)));
    window.show();
    Frames.after(2, window::isSettled, this::openBench);
  }

  private void openBench() {
    BenchSlot slot = window.openedProperty().get().flatMap(Opened::bench).orElseThrow();
    slot.benchProperty()
        .subscribe(
            open ->
                open.ifPresent(
                    b -> {
                      bench = b.model();
                      bench
                          .layerProperty()
                          .set(
                              bench.network().layer(getParameters().getRaw().get(1)).orElseThrow());
                      bench.choice().show(Stimuli.named("curve").orElseThrow());
                      // told last: by then all that shows the answer is drawn
                      bench
                          .tuning()
                          .momentProperty()
                          .addListener((p, before, now) -> record(drawn, current));
                      Frames.after(30, window::isSettled, () -> event(0));
                    }));
    slot.open();
  }

  /** One event; the next comes at any time after it is on screen. */
  private void event(int index) {
    double angle = index * 7.3 % 360;
    current = index;
    began = System.nanoTime();
    bench.choice().set(Parameter.ROTATION, angle);
    new AnimationTimer() {
      private int pulses;

      @Override
      public void handle(long now) {
        // an answer comes between pulses; the pulse that follows one paints it
        if (!bench.isSettled()) {
          return;
        }
        if (pulses++ == 0) {
          record(begun, index);
          return;
        }
        record(painted, index);
        stop();
        next(index);
      }
    }.start();
  }

  private void next(int index) {
    if (index + 1 < WARM + EVENTS) {
      long pause = random.nextInt(17);
      Thread.ofVirtual()
          .start(
              () -> {
                sleep(pause);
                Platform.runLater(() -> event(index + 1));
              });
    } else {
      say("event to plots drawn anew", drawn);
      say("event to the frame that shows them begun", begun);
      say("event to the frame after it", painted);
      storm();
    }
  }

  private void record(double[] times, int index) {
    if (index >= WARM) {
      times[index - WARM] = (System.nanoTime() - began) / 1e6;
    }
  }

  private static void say(String what, double[] times) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "%s: median %.1f ms, 95th percentile %.1f ms, %d events%n",
        what,
        sorted[sorted.length / 2],
        sorted[(int) (0.95 * sorted.length)],
        sorted.length);
  }

  private void storm() {
    long before = resident();
    int[] shown = new int[1];
    bench.tuning().momentProperty().subscribe(moment -> shown[0]++);
    Thread.ofVirtual()
        .start(
            () -> {
              for (int k = 0; k < STORM; k++) {
                double angle = k * 0.36;
                Platform.runLater(() -> bench.choice().set(Parameter.ROTATION, angle));
                sleep(2);
              }
              Platform.runLater(
                  () -> Frames.after(1, bench::isSettled, () -> end(before, shown[0])));
            });
  }

  private void end(long before, int shown) {
    System.out.printf(
        Locale.ROOT,
        "storm of %d events: %d answers shown, the last at %.2f°; resident %d MB, then %d MB%n",
        STORM,
        shown,
        bench.choice().settingsProperty().get().get(Parameter.ROTATION),
        before,
        resident());
    window.close();
    workers.shutdown();
    Platform.exit();
  }

  private static long resident() {
    try {
      return Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException unknown) {
      return 0;
    }
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}
