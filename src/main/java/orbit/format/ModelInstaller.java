package orbit.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import orbit.network.About;
import orbit.network.InvalidFileException;
import orbit.network.Model;
import orbit.network.UserFolder;

/**
 * Puts published models among the user's own, in Orbit's own form. A model is made in a folder
 * beside its place and moved there when it is whole, so that half a model is never seen.
 */
public final class ModelInstaller {

  /** Reads a published model's file. */
  @FunctionalInterface
  public interface Conversion {
    Model read(Path file) throws IOException;
  }

  private final Path models;
  private final Path downloads;
  private final Download download;
  private final Conversion conversion;

  /**
   * @param models the folder of the user's models
   * @param downloads what is being fetched, until the model is in its place
   */
  public ModelInstaller(Path models, Path downloads, Download download, Conversion conversion) {
    this.models = models;
    this.downloads = downloads;
    this.download = download;
    this.conversion = conversion;
  }

  /** For this user's folders. */
  public static ModelInstaller usual(Conversion conversion) {
    return new ModelInstaller(
        LocalModels.usual().folder(),
        UserFolder.CACHE.path().resolve("downloads"),
        new Download(),
        conversion);
  }

  /** The model's folder, if it is in its place. */
  public Optional<Path> installed(PublicModel wanted) {
    Path place = place(wanted);
    return Files.exists(place.resolve(NativeModel.DOCUMENT))
        ? Optional.of(place)
        : Optional.empty();
  }

  private Path place(PublicModel wanted) {
    return models.resolve(wanted.name());
  }

  /**
   * Fetches the model and puts it in its place, where it replaces an older one.
   *
   * @return its folder
   * @throws IOException one sentence, whatever goes wrong; what was there is as it was
   * @throws java.util.concurrent.CancellationException if the watch wants it; what arrived is kept
   */
  public Path fetch(PublicModel wanted, Download.Watch watch) throws IOException {
    try (InstallLock _ = InstallLock.take(downloads, wanted.name())) {
      Path zip = downloads.resolve(wanted.name() + ".zip");
      download.fetch(wanted.file(), zip, watch);
      Path place = install(wanted, zip);
      Files.deleteIfExists(zip);
      return place;
    }
  }

  /**
   * The same with a file that the user has.
   *
   * @param file the zip, or the model's file out of it; stays where it is
   */
  public Path from(PublicModel wanted, Path file) throws IOException {
    ByteSource.check(file, "the archive");
    try (InstallLock _ = InstallLock.take(downloads, wanted.name())) {
      return install(wanted, file);
    }
  }

  private Path install(PublicModel wanted, Path given) throws IOException {
    Path place = place(wanted);
    try (ModelStaging staging = ModelStaging.open(place)) {
      Path file = given;
      if (isZip(given)) {
        file = staging.file(wanted.member().fileName());
        wanted.member().unpack(given, file);
      } else {
        wanted.member().check(given);
      }
      NativeModel.write(staging.model(), published(wanted, conversion.read(file)));
      // what cannot be opened again must not replace what can
      NativeModel.read(staging.model());
      staging.publish();
    } catch (InvalidFileException | DownloadException clear) {
      throw clear;
    } catch (IOException unwritten) {
      throw new InvalidFileException(
          place,
          "",
          DownloadProblem.reason(unwritten),
          "check the disk and the permissions of its folder");
    }
    return place;
  }

  private static boolean isZip(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(2);
      return start.length == 2 && start[0] == 'P' && start[1] == 'K';
    }
  }

  /** The model with the name, the licence and the origin that it was published with. */
  private static Model published(PublicModel wanted, Model read) {
    Map<String, String> layers = new LinkedHashMap<>();
    read.layers().forEach(layer -> layers.put(layer.name(), layer.node()));
    About about =
        new About(
            wanted.licence(),
            "%s %s, SHA-256 %s"
                    .formatted(wanted.provenance(), wanted.file().address(), wanted.file().sha256())
                + (read.about().provenance().isEmpty() ? "." : ". " + read.about().provenance()),
            read.about().training(),
            read.about().notes());
    return new Model(
        wanted.name(),
        read.format(),
        read.graph(),
        read.range(),
        layers,
        read.sha256(),
        about,
        read.aliases());
  }
}
