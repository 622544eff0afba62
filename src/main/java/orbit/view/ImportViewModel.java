package orbit.view;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import orbit.network.Batch;
import orbit.network.Graph;
import orbit.network.Model;
import orbit.network.Network;
import orbit.network.Scaling;
import orbit.network.Shape;
import orbit.network.ValueRange;
import orbit.task.NewestWins;

/**
 * A network that was read from somebody else's file, and how its input is to be understood: what
 * the file does not say the user sees and changes, and a picture is run through it.
 *
 * <p>All methods and listeners run on the thread of {@code receiver}; the picture is read and the
 * network runs on {@code worker}.
 */
public final class ImportViewModel {

  /** A picture, read as the input of a network with some range. */
  public interface TestPicture {

    /** What the user knows it by. */
    String name();

    /**
     * Values of the network's input, in any height and width.
     *
     * @throws IllegalArgumentException one sentence, if it cannot be read
     */
    Batch read(Shape input, ValueRange range);
  }

  /** How the test stands. */
  sealed interface Test {

    record Running() implements Test {}

    record Failed(String sentence) implements Test {}

    /**
     * @param picture as the network got it
     */
    record Done(List<LayerAnswer> answers, Batch picture, ValueRange range) implements Test {

      boolean isFinite() {
        return answers.stream().allMatch(LayerAnswer::finite);
      }
    }
  }

  private final Model read;
  private final Function<Graph, Network> opener;
  private final NewestWins testing;
  private final ReadOnlyObjectWrapper<Test> test = new ReadOnlyObjectWrapper<>(new Test.Running());
  private TestPicture picture;
  private ValueRange range;

  /**
   * @param opener runs networks; throws IllegalStateException with one sentence if it cannot
   */
  public ImportViewModel(
      Model read,
      Function<Graph, Network> opener,
      TestPicture picture,
      Executor worker,
      Executor receiver) {
    this.read = read;
    this.opener = opener;
    this.testing = new NewestWins(worker, receiver);
    this.picture = picture;
    this.range = read.range();
    run();
  }

  public Model read() {
    return read;
  }

  /** The network as the user wants it, under the name given. */
  public Model wanted(String name) {
    return read.with(name, range);
  }

  ReadOnlyObjectProperty<Test> testProperty() {
    return test.getReadOnlyProperty();
  }

  /** Whether the test has ended, well or not. */
  public boolean isSettled() {
    return !(test.get() instanceof Test.Running);
  }

  /** Understands the input in another way. */
  void range(ValueRange wanted) {
    if (!wanted.equals(range)) {
      range = wanted;
      run();
    }
  }

  ValueRange range() {
    return range;
  }

  String pictureName() {
    return picture.name();
  }

  /** Runs another picture. */
  public void picture(TestPicture wanted) {
    picture = wanted;
    run();
  }

  private void run() {
    test.set(new Test.Running());
    TestPicture shown = picture;
    ValueRange how = range;
    testing.submit(
        overtaken -> answer(shown, how),
        test::set,
        failure -> test.set(new Test.Failed(String.valueOf(failure.getMessage()))));
  }

  private Test answer(TestPicture shown, ValueRange how) {
    Shape input = read.graph().input();
    Batch whole = Scaling.to(shown.read(input, how), input.height(), input.width());
    try (Network network = opener.apply(read.graph())) {
      return new Test.Done(LayerAnswer.of(read, network, whole), whole, how);
    }
  }

  /** Ends all work. */
  public void close() {
    testing.cancel();
  }
}
