package orbit.format;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import orbit.network.Model;

/**
 * A published model of a few bytes.
 *
 * @param zip what a server would give out
 * @param graph what is in it
 */
public record TinyModel(PublicModel model, Path zip, Path graph) {

  static final String GRAPH = "the graph";

  public static TinyModel in(Path folder, URI address) throws IOException {
    Files.createDirectories(folder);
    Path graph = Files.writeString(folder.resolve("graph.bin"), GRAPH);
    Path zip = folder.resolve("published.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("LICENSE"));
      out.putNextEntry(new ZipEntry("graph.pb"));
      Files.copy(graph, out);
    }
    RemoteFile file =
        new RemoteFile(
            address, Files.size(zip), Sha256.of(zip), "run 'orbit models get tiny --from FILE'");
    ZipMember member = new ZipMember("graph.pb", GRAPH.length(), Sha256.of(graph));
    return new TinyModel(
        new PublicModel("tiny", file, member, "CC0-1.0", "Made for a test."), zip, graph);
  }

  /** What its graph would be read as. */
  public static Model read(Path file) {
    return EveryOperation.MODEL;
  }
}
