package orbit.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import orbit.network.About;
import orbit.network.FileProblem;
import orbit.network.Model;
import orbit.network.Tensor;

/**
 * Weights without their network, PyTorch's {@code state_dict} or safetensors: the network is
 * recognised by their names and shapes.
 */
public final class StateDictModel {

  private StateDictModel() {}

  /**
   * @param lrn constants of local response normalisation, which a {@code state_dict} does not hold
   * @throws orbit.network.InvalidFileException one sentence with file, place and remedy, whatever
   *     is wrong with the file; so too if the network is not known
   */
  public static Model read(Path file, LrnChoice lrn) throws IOException {
    boolean safetensors = ModelKind.of(file) == ModelKind.SAFETENSORS;
    Map<String, Tensor> weights =
        safetensors ? SafetensorsFile.read(file) : StateDictFile.read(file);
    Architecture found;
    try {
      found = Architectures.of(weights, lrn);
    } catch (FileProblem problem) {
      throw problem.in(file);
    }
    String sha256 = Sha256.of(file);
    List<String> notes = new ArrayList<>(found.notes());
    String provenance =
        "Read from %s (SHA-256 %s), %d tensors recognised as %s."
            .formatted(
                Names.shown(String.valueOf(file.getFileName())),
                sha256,
                weights.size(),
                found.name());
    return new Model(
        found.name().toLowerCase(Locale.ROOT),
        safetensors ? "safetensors" : "pytorch",
        found.graph(),
        found.range(),
        found.layers(),
        sha256,
        new About("", provenance, "", notes),
        Map.of());
  }
}
