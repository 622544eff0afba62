package orbit.format;

import java.io.IOException;
import java.nio.file.Path;
import orbit.network.FileProblem;
import orbit.network.Graph;
import orbit.network.Model;

/**
 * TensorFlow's frozen graphs (GraphDef, {@code .pb}), plain or as the only one in a zip: operations
 * with their weights as constants. What Orbit cannot compute is left out and named in the model's
 * notes.
 *
 * @see <a
 *     href="https://github.com/tensorflow/tensorflow/blob/master/tensorflow/core/framework/graph.proto">the
 *     format</a>
 */
public final class GraphDefFile {

  private static final String WHAT = "a frozen TensorFlow graph";

  private GraphDefFile() {}

  /**
   * @throws orbit.network.InvalidFileException one sentence with file, place and remedy, whatever
   *     is wrong with the file; so too if nothing but its input can be used
   */
  public static Model read(Path file) throws IOException {
    try {
      FileContent content = FileContent.read(file, ".pb", WHAT);
      GraphDefNodes nodes = GraphDefNodes.read(content.bytes());
      GraphDefInput input = GraphDefInput.find(nodes);
      GraphDefTranslation translation =
          new GraphDefTranslation(nodes, input, content.bytes().length);
      Graph graph = Trunk.first(translation.graph());
      return GraphDefModel.of(
          stem(file),
          content,
          nodes.inOrder().size(),
          input,
          graph,
          translation.names(),
          translation.notes());
    } catch (FileProblem problem) {
      throw problem.in(file);
    }
  }

  private static String stem(Path file) {
    String name = Names.shown(file.getFileName().toString());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
