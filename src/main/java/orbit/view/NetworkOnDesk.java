package orbit.view;

import java.util.Optional;
import javafx.util.Subscription;
import orbit.network.Layer;
import orbit.workspace.Desk;
import orbit.workspace.Look;

/** Notes on the desk what is looked at in a network, and puts it back. */
public final class NetworkOnDesk {

  private final WorkspaceViewModel workspace;
  private final NetworkViewModel network;
  private final Subscription following;

  public NetworkOnDesk(WorkspaceViewModel workspace, NetworkViewModel network) {
    this.workspace = workspace;
    this.network = network;
    network.keep(workspace);
    following =
        Subscription.combine(
            workspace.onMove(this::put),
            network.chosenProperty().subscribe(chosen -> chosen.ifPresent(this::chosen)),
            network
                .unitProperty()
                .subscribe(
                    unit -> unit.ifPresent(u -> workspace.unit(u.name(), network.selects(u)))));
  }

  private void chosen(LayerPair pair) {
    workspace.look(look(pair), pair.toString());
  }

  private static Look look(LayerPair pair) {
    return new Look.Layers(pair.from().name(), pair.to().name());
  }

  /** Shows what lies on the desk, or else the first layers. */
  public void start() {
    Desk desk = workspace.deskProperty().get();
    Optional<LayerPair> pair = desk.look().flatMap(this::pair);
    pair.ifPresentOrElse(p -> network.choose(p.from(), p.to()), network::start);
    desk.unit().flatMap(this::unit).ifPresent(network::look);
  }

  private void put() {
    Desk desk = workspace.deskProperty().get();
    network.shownProperty().get().ifPresent(shown -> shown.model().follow());
    desk.look().flatMap(this::pair).ifPresent(p -> network.choose(p.from(), p.to()));
    desk.unit().flatMap(this::unit).ifPresent(network::look);
  }

  private Optional<LayerPair> pair(Look look) {
    return look instanceof Look.Layers(String from, String to)
        ? layer(from).flatMap(f -> layer(to).map(t -> new LayerPair(f, t)))
        : Optional.empty();
  }

  private Optional<NetworkUnit> unit(String name) {
    int colon = name.lastIndexOf(':');
    if (colon < 0 || !name.substring(colon + 1).matches("\\d{1,8}")) {
      return Optional.empty();
    }
    int index = Integer.parseInt(name.substring(colon + 1));
    return layer(name.substring(0, colon))
        .filter(layer -> index < layer.units())
        .map(layer -> new NetworkUnit(layer, index));
  }

  private Optional<Layer> layer(String name) {
    return network.layers().all().stream().filter(l -> l.name().equals(name)).findFirst();
  }

  /** Ends noting and putting back. */
  public void close() {
    following.unsubscribe();
  }
}
