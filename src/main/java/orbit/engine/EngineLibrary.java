package orbit.engine;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.util.Platform;
import ai.djl.util.Utils;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import orbit.network.UserFolder;

/**
 * PyTorch, loaded from the program's own libraries: nothing is downloaded, nothing is reported to
 * anybody, nothing is printed.
 *
 * <p>The first load on a machine unpacks PyTorch into the user's cache folder. What the user says
 * of that folder (system property {@code orbit.cache}, DJL's {@code ENGINE_CACHE_DIR} and {@code
 * DJL_CACHE_DIR}) or of the threads ({@code ai.djl.pytorch.num_threads} and {@code
 * num_interop_threads}) holds.
 */
public final class EngineLibrary {

  private static final String NAME = "PyTorch";

  /** Held by whatever runs in native code, whose libraries are torn down when the process ends. */
  private static final ReentrantReadWriteLock RUNNING = new ReentrantReadWriteLock();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(EngineLibrary::finish, "orbit-engine-end"));
  }

  private final Engine engine;

  private EngineLibrary(Engine engine) {
    this.engine = engine;
  }

  /**
   * The engine of this process: half a second's work the first time, the same engine afterwards.
   *
   * @throws EngineUnavailableException if this machine has none; a later call tries again
   */
  public static synchronized EngineLibrary load() throws EngineUnavailableException {
    RUNNING.readLock().lock();
    try {
      configure();
      return new EngineLibrary(Engine.getEngine(NAME));
    } catch (EngineException | IllegalArgumentException | LinkageError failure) {
      throw new EngineUnavailableException(sentence(failure), failure);
    } finally {
      RUNNING.readLock().unlock();
    }
  }

  /**
   * The same, one operation divided among so many threads. PyTorch keeps the number for each
   * computing thread, so this comes before the first load of the process.
   *
   * @throws EngineUnavailableException if this machine has none; a later call tries again
   */
  public static synchronized EngineLibrary load(int threads) throws EngineUnavailableException {
    System.setProperty("ai.djl.pytorch.num_threads", Integer.toString(threads));
    return load();
  }

  public Engine engine() {
    return engine;
  }

  public String version() {
    return engine.getVersion();
  }

  /**
   * How many threads an operation of the calling thread is divided among. PyTorch keeps the number
   * for each thread that computes: it is said before the first load and not changed later.
   */
  public int threads() {
    return JniUtils.getNumThreads();
  }

  /** To be held while native code runs; once the process ends, nobody gets it any more. */
  static Lock running() {
    return RUNNING.readLock();
  }

  private static void finish() {
    try {
      // never given back; without the lock the end comes all the same
      boolean _ = RUNNING.writeLock().tryLock(30, TimeUnit.SECONDS);
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
  }

  /** DJL reads these when its classes are loaded, so they come before the first of them. */
  private static void configure() {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    String cache = UserFolder.CACHE.path().toAbsolutePath().toString();
    boolean elsewhere = !said("ENGINE_CACHE_DIR").isEmpty() || !said("DJL_CACHE_DIR").isEmpty();
    if (!elsewhere || !System.getProperty(UserFolder.CACHE.property(), "").isEmpty()) {
      System.setProperty("ENGINE_CACHE_DIR", cache);
    }
    setDefault(
        "ai.djl.pytorch.num_threads", Integer.toString(Runtime.getRuntime().availableProcessors()));
    setDefault("ai.djl.pytorch.num_interop_threads", "1");
  }

  /** What the environment says, or else the system property: the order in which DJL looks. */
  private static String said(String name) {
    String variable = System.getenv(name);
    return variable != null ? variable : System.getProperty(name, "");
  }

  private static void setDefault(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  private static String sentence(Throwable failure) {
    if (!isBundled()) {
      return "Orbit carries no PyTorch for %s on %s: only what needs no engine works here."
          .formatted(System.getProperty("os.name"), System.getProperty("os.arch"));
    }
    String wanted = said("PYTORCH_VERSION");
    String carried = Platform.detectPlatform("pytorch").getVersion();
    if (!carried.startsWith(wanted)) {
      return "PYTORCH_VERSION asks for PyTorch %s and Orbit carries %s: unset it."
          .formatted(wanted, carried);
    }
    Throwable root = failure;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException) {
        return ("PyTorch cannot be unpacked into %s (%s): give it half a gigabyte there, or name"
                + " another folder with ORBIT_JAVA_OPTS=-Dorbit.cache=FOLDER.")
            .formatted(Utils.getEngineCacheDir(), reason(cause));
      }
      root = cause;
    }
    return "PyTorch cannot be loaded from %s: %s"
        .formatted(Utils.getEngineCacheDir(), firstLine(root));
  }

  private static boolean isBundled() {
    try {
      return !Platform.detectPlatform("pytorch").isPlaceholder();
    } catch (AssertionError | LinkageError unknownSystem) {
      return false;
    }
  }

  private static String reason(Throwable failure) {
    return switch (failure) {
      case AccessDeniedException denied -> "writing is not permitted";
      case FileSystemException file when file.getReason() != null -> file.getReason();
      case FileSystemException file -> firstLine(file);
      default -> failure.getMessage() != null ? failure.getMessage() : firstLine(failure);
    };
  }

  private static String firstLine(Throwable failure) {
    return failure.toString().lines().findFirst().orElse("");
  }
}
