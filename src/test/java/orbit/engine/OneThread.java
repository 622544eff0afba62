package orbit.engine;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.pytorch.jni.JniUtils;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Lets the tests of a class compute in one thread, whichever test loaded the engine first: the
 * weights depend on the number, and on a busy machine several threads wait for each other.
 */
public final class OneThread implements BeforeAllCallback, AfterAllCallback {

  private int before;

  @Override
  public void beforeAll(ExtensionContext context) throws EngineUnavailableException {
    assumeTrue(
        System.getProperty("java.class.path").contains("pytorch-native-cpu"),
        "a platform without PyTorch");
    before = EngineLibrary.load().threads();
    JniUtils.setNumThreads(1);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (before > 0) {
      JniUtils.setNumThreads(before);
    }
  }
}
