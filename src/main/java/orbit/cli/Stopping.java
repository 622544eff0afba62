package orbit.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Notices that the program is asked to end, by Ctrl-C for example, and holds the end up until what
 * runs is closed, for half a minute at most.
 */
final class Stopping implements AutoCloseable {

  private static final long LONGEST = 30;

  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread hook = new Thread(this::await);
  private volatile boolean wanted;

  Stopping() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void await() {
    wanted = true;
    try {
      closed.await(LONGEST, TimeUnit.SECONDS);
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
  }

  boolean isWanted() {
    return wanted;
  }

  @Override
  public void close() {
    // first, for it is waited for; removing the hook is refused while the program ends
    closed.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      wanted = true;
    }
  }
}
