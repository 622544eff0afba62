package orbit.visualization;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import orbit.engine.DjlNetwork;
import orbit.engine.EngineLibrary;
import orbit.engine.EngineUnavailableException;
import orbit.engine.RandomInception;
import orbit.network.Graph;
import orbit.network.Model;
import orbit.network.Network;
import orbit.network.ValueRange;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One step of an ascent: 128 x 128, mean of a channel, all transforms, InceptionV1's size. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class AscentBenchmark {

  private static final int STEPS = 16;

  @Param({"conv2d2", "mixed3a", "mixed3b", "mixed4a", "mixed4d", "mixed5b"})
  private String node = "";

  private Network network;
  private Visualizer visualizer;
  private Request request;

  @Setup
  public void open() throws EngineUnavailableException {
    Graph graph = RandomInception.whole(1);
    Model model =
        new Model(
            "drawn", "drawn", graph, new ValueRange(-117, 138), Map.of(node, node), "0".repeat(64));
    network = new DjlNetwork(graph, EngineLibrary.load());
    visualizer = new Visualizer(model, network);
    Settings settings =
        new Settings(128, STEPS, 0, 1, Parametrisation.PUBLISHED, Transform.PUBLISHED, 0.05);
    // in the branch of 3 x 3, the most expensive
    int unit = graph.shape(node).channels() / 2;
    request =
        Request.of(
            model,
            model.layer(node).orElseThrow(),
            new Objective.Unit(unit, Place.CHANNEL),
            settings);
  }

  @TearDown
  public void close() {
    network.close();
  }

  @Benchmark
  @OperationsPerInvocation(STEPS)
  public List<Picture> step() {
    return visualizer.make(request, Watch.UNWATCHED).pictures();
  }
}
