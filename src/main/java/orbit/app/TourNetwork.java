package orbit.app;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import orbit.circuit.FamilyChoice;
import orbit.network.Layer;
import orbit.stimulus.Parameter;
import orbit.stimulus.Stimuli;
import orbit.view.BenchViewModel;
import orbit.view.NetworkUnit;
import orbit.view.NetworkViewModel;
import orbit.view.TunedFamily;

/**
 * The part of a tour that looks at the units of one layer.
 *
 * @param family of units whose turned stimulus is shown on the bench
 * @param stimulus by its name
 */
record TourNetwork(String layer, String family, String stimulus) {

  /** The pictures of all units of the layer. */
  Consumer<MainWindow> pictures() {
    return window ->
        with(
            window,
            (network, chosen) -> {
              network.bench().ifPresent(BenchSlot::close);
              NetworkViewModel model = network.model();
              model.choose(chosen);
              // the gallery opens on the layer of the unit that is looked at
              if (model.unitProperty().get().filter(u -> u.layer().equals(chosen)).isEmpty()) {
                model.choose(new NetworkUnit(chosen, 0));
              }
              network.gallery().ifPresent(GallerySlot::open);
            });
  }

  /** The family on the bench, and a stimulus that turns. */
  Consumer<MainWindow> bench() {
    return window ->
        with(
            window,
            (network, chosen) -> {
              network.gallery().ifPresent(GallerySlot::close);
              Optional<FamilyChoice> turned =
                  families(network).stream().filter(this::is).findFirst();
              network
                  .bench()
                  .ifPresent(slot -> slot.withBench(bench -> show(bench.model(), chosen, turned)));
            });
  }

  private void show(BenchViewModel bench, Layer chosen, Optional<FamilyChoice> turned) {
    bench.layerProperty().set(chosen);
    Stimuli.named(stimulus).ifPresent(bench.choice()::show);
    bench.choice().parameterProperty().set(Parameter.ROTATION);
    turned.ifPresent(known -> bench.tuning().familyProperty().set(TunedFamily.of(known.family())));
  }

  private boolean is(FamilyChoice choice) {
    return choice.layer().equals(layer) && choice.family().name().equals(family);
  }

  private static List<FamilyChoice> families(OpenedNetwork network) {
    return network.survey().flatMap(slot -> slot.familiesProperty().get()).orElse(List.of());
  }

  private interface Action {
    void on(OpenedNetwork network, Layer layer);
  }

  private void with(MainWindow window, Action action) {
    if (window.openedProperty().get().orElse(null) instanceof OpenedNetwork network) {
      network.model().network().layers().stream()
          .filter(one -> one.name().equals(layer))
          .findFirst()
          .ifPresent(found -> action.on(network, found));
    }
  }
}
