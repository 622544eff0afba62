package orbit.engine;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import orbit.network.Batch;
import orbit.network.Graph;
import orbit.network.Shape;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Answers and gradients of mixed3b in a network as large as InceptionV1. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class DjlNetworkBenchmark {

  private static final String NODE = "mixed3b";

  private DjlNetwork network;
  private Batch crop;
  private Batch crops;
  private Batch picture;
  private Batch meanOfAChannel;

  @Setup
  public void open() throws EngineUnavailableException {
    Graph graph = RandomInception.drawn(1);
    network = new DjlNetwork(graph, EngineLibrary.load());
    Random random = new Random(2);
    crop = Networks.drawn(random, 1, new Shape(3, 96, 96));
    crops = Networks.drawn(random, 36, new Shape(3, 96, 96));
    picture = Networks.drawn(random, 1, new Shape(3, 128, 128));
    Shape map = graph.shapes(picture.shape()).get(NODE);
    int cells = map.height() * map.width();
    float[] weights = new float[map.size()];
    Arrays.fill(weights, 7 * cells, 8 * cells, 1f / cells);
    meanOfAChannel = Batch.of(map, weights);
  }

  @TearDown
  public void close() {
    network.close();
  }

  @Benchmark
  public Batch oneCrop() {
    return network.activations(crop, NODE);
  }

  @Benchmark
  public Batch thirtySixCrops() {
    return network.activations(crops, NODE);
  }

  @Benchmark
  public Batch forwardAndBackward() {
    return network.gradient(picture, NODE, meanOfAChannel);
  }
}
