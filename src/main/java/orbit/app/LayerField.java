package orbit.app;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.TextField;
import orbit.network.Layer;
import orbit.network.Model;
import orbit.network.Node;
import org.controlsfx.control.textfield.AutoCompletionBinding;
import org.controlsfx.control.textfield.TextFields;

/** Where the user names a layer: by its block, by its node or by its value's name in the file. */
final class LayerField extends TextField {

  private static final int MOST = 12;

  LayerField(MainWindow window, NetworkOrigin origin) {
    setId("layer-name");
    setPromptText("Layer, node or value …");
    setPrefColumnCount(16);
    setMinWidth(USE_PREF_SIZE);
    AutoCompletionBinding<String> completion =
        TextFields.bindAutoCompletion(
            this, request -> matching(origin.model(), request.getUserText().strip()));
    completion.setPrefWidth(360);
    completion.setOnAutoCompleted(event -> go(window, origin, event.getCompletion()));
    setOnAction(event -> go(window, origin, getText().strip()));
  }

  private static List<String> matching(Model model, String text) {
    String wanted = text.toLowerCase(Locale.ROOT);
    return names(model)
        .filter(name -> !wanted.isEmpty() && name.toLowerCase(Locale.ROOT).contains(wanted))
        .distinct()
        // what was typed in full is first: Enter takes the first
        .sorted(
            Comparator.comparing((String name) -> !name.equalsIgnoreCase(wanted))
                .thenComparing(name -> !name.toLowerCase(Locale.ROOT).startsWith(wanted)))
        .limit(MOST)
        .toList();
  }

  private static Stream<String> names(Model model) {
    return Stream.of(
            model.layers().stream().map(Layer::name),
            model.graph().nodes().stream().map(Node::name),
            model.aliases().keySet().stream())
        .flatMap(names -> names);
  }

  private static void go(MainWindow window, NetworkOrigin origin, String name) {
    Optional<Layer> wanted = origin.model().layer(name);
    if (wanted.isEmpty()) {
      window.say("%s has no layer, node or value %s.".formatted(origin.model().name(), name));
      return;
    }
    Optional<Layer> listed =
        origin.model().layers().stream()
            .filter(layer -> layer.node().equals(wanted.get().node()))
            .findFirst();
    if (listed.isEmpty()) {
      window.show(origin.with(origin.model().withLayer(wanted.get())));
    }
    if (window.openedProperty().get().orElse(null) instanceof OpenedNetwork network) {
      network.model().choose(listed.orElseGet(wanted::get));
    }
  }
}
