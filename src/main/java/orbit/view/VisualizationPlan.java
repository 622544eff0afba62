package orbit.view;

import orbit.network.Model;
import orbit.visualization.Request;
import orbit.visualization.Settings;

/**
 * How the pictures of a network are made.
 *
 * @param settings of each picture; several at once where the kind says so
 */
public record VisualizationPlan(Model model, Settings settings) {

  Request request(VisualizationWish wish) {
    return Request.of(
        model, wish.layer(), wish.kind().objective(wish.unit()), wish.kind().settings(settings));
  }

  /** What the picture depends on, in one sentence. */
  String provenance(VisualizationWish wish, boolean preview) {
    Settings whole = wish.kind().settings(settings);
    Settings made = preview ? whole.preview() : whole;
    String hash = model.sha256();
    return "%s %s: %d × %d pixels, %d steps, seed %d, of %s, SHA-256 %s…"
        .formatted(
            preview ? "Preview," : "Made here,",
            wish.kind().label(),
            made.size(),
            made.size(),
            made.steps(),
            made.seed(),
            model.name(),
            hash.substring(0, Math.min(12, hash.length())));
  }
}
