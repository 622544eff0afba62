package orbit.app;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import orbit.circuit.FamilyChoice;
import orbit.network.Layer;
import orbit.network.Model;
import orbit.stimulus.Stimuli;
import orbit.stimulus.Stimulus;
import orbit.view.BenchOnDesk;
import orbit.view.BenchPane;
import orbit.view.BenchViewModel;
import orbit.view.NetworkUnit;
import orbit.view.NetworkViewModel;
import orbit.view.TunedFamily;
import orbit.view.UnitPictures;
import orbit.view.WorkspaceViewModel;

/** The stimulus bench of an open network, with the threads that compute for it. */
final class Bench {

  /** Settings that have not changed for so long rest. */
  private static final long REST = 250;

  private final ExecutorService live = thread("orbit-bench");
  private final ExecutorService slow = thread("orbit-sweep");
  private final BenchViewModel model;
  private final BenchPane pane;
  private final BenchOnDesk desk;
  private final Subscription changes;
  // of the network, which outlives the bench
  private Subscription following = Subscription.EMPTY;

  /**
   * @param families that are known of the network
   * @param workspace in which its settings are kept
   * @param close called when the user closes the bench
   */
  Bench(
      MainWindow window,
      Model network,
      Layer first,
      FamilyReading families,
      ObservableValue<Optional<UnitPictures>> pictures,
      WorkspaceViewModel workspace,
      Runnable close) {
    model =
        new BenchViewModel(
            network,
            Engines::open,
            first,
            stimulus(),
            new BenchViewModel.Workers(
                live,
                slow,
                window.receiver(),
                CompletableFuture.delayedExecutor(
                    REST, TimeUnit.MILLISECONDS, Platform::runLater)));
    model.onFailure(window::say);
    pane =
        new BenchPane(
            model,
            layer -> familiesOf(layer, families),
            pictures,
            new BenchChoosers(window),
            close);
    pane.darkProperty().bind(window.darkProperty());
    desk = new BenchOnDesk(workspace, model, layer -> familiesOf(layer, families));
    model.start();
    changes = families.knownProperty().subscribe((before, now) -> pane.refreshFamilies());
  }

  private static Stimulus stimulus() {
    return Stimuli.named("line").orElseThrow();
  }

  private static List<TunedFamily> familiesOf(Layer layer, FamilyReading families) {
    return families.knownProperty().get().orElse(List.of()).stream()
        .filter(choice -> choice.layer().equals(layer.name()))
        .map(choice -> TunedFamily.of(choice.family()))
        .toList();
  }

  private static ExecutorService thread(String name) {
    return Executors.newSingleThreadExecutor(Thread.ofPlatform().name(name).daemon().factory());
  }

  BenchViewModel model() {
    return model;
  }

  BenchPane pane() {
    return pane;
  }

  /** A unit that is chosen here is chosen in the network, and the other way round. */
  void follow(NetworkViewModel network) {
    model
        .tuning()
        .unitProperty()
        .addListener(
            (p, before, unit) -> {
              if (unit.isPresent()) {
                network.choose(new NetworkUnit(model.layerProperty().get(), unit.getAsInt()));
              }
            });
    following =
        network
            .unitProperty()
            .subscribe(
                (before, unit) ->
                    unit.filter(u -> u.layer().equals(model.layerProperty().get()))
                        .ifPresent(
                            u -> model.tuning().unitProperty().set(OptionalInt.of(u.index()))));
  }

  /** Looks at a family of any layer; one without units, which answers nothing, is let be. */
  void show(FamilyChoice choice) {
    TunedFamily family = TunedFamily.of(choice.family());
    if (!family.units().isEmpty()) {
      model.network().layer(choice.layer()).ifPresent(layer -> pane.look(layer, family));
    }
  }

  /** Ends all work; the threads end once the network is given back. */
  void close() {
    following.unsubscribe();
    changes.unsubscribe();
    desk.close();
    pane.stop();
    model.close();
    live.shutdown();
    slow.shutdown();
  }
}
