package orbit.format;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The pieces of an answer in the order in which they arrive, asked for one by one so that the
 * reader is never overrun and never waits longer than it wants to.
 */
final class Arrivals implements Flow.Subscriber<List<ByteBuffer>> {

  /** What a wait ended with. */
  sealed interface Arrival {
    record Bytes(List<ByteBuffer> pieces) implements Arrival {}

    record End() implements Arrival {}

    record Lost() implements Arrival {}

    record Nothing() implements Arrival {}
  }

  private final BlockingQueue<Arrival> arrived = new LinkedBlockingQueue<>();
  private final BlockingQueue<Flow.Subscription> source = new LinkedBlockingQueue<>();

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    source.add(subscription);
    subscription.request(1);
  }

  @Override
  public void onNext(List<ByteBuffer> pieces) {
    arrived.add(new Arrival.Bytes(pieces));
  }

  @Override
  public void onError(Throwable lost) {
    arrived.add(new Arrival.Lost());
  }

  @Override
  public void onComplete() {
    arrived.add(new Arrival.End());
  }

  /** The next arrival, or nothing after the given time. */
  Arrival next(Duration longest) throws InterruptedException {
    Arrival next = arrived.poll(longest.toNanos(), TimeUnit.NANOSECONDS);
    if (next == null) {
      return new Arrival.Nothing();
    }
    if (next instanceof Arrival.Bytes) {
      source.forEach(subscription -> subscription.request(1));
    }
    return next;
  }
}
