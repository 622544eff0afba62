package orbit.format;

import java.net.URI;
import java.util.List;

/** The published models that Orbit knows. */
public final class PublicModels {

  private static final String INCEPTION = "inceptionv1";

  private PublicModels() {}

  /**
   * All of them. A system property such as {@code orbit.download.inceptionv1} names another address
   * of the same file.
   *
   * @throws DownloadException if such a property is no address
   */
  public static List<PublicModel> all() throws DownloadException {
    return List.of(inception());
  }

  /** Inception5h, whose units are those of the circuits papers. */
  private static PublicModel inception() throws DownloadException {
    RemoteFile zip =
        file(
            INCEPTION,
            "https://storage.googleapis.com/download.tensorflow.org/models/inception5h.zip",
            49_937_555,
            "d13569f6a98159de37e92e9c8ec4dae8f674fbf475f69fe6199b514f756d4364");
    ZipMember graph =
        new ZipMember(
            "tensorflow_inception_graph.pb",
            53_884_595,
            "a39b08b826c9d5a5532ff424c03a3a11a202967544e389aca4b06c2bd8aef63f");
    return new PublicModel(
        INCEPTION,
        zip,
        graph,
        "Apache-2.0",
        "InceptionV1 as Google published it with TensorFlow, the network of the circuits papers;"
            + " copyright 2015 The TensorFlow Authors.");
  }

  private static RemoteFile file(String model, String address, long bytes, String sha256)
      throws DownloadException {
    String property = "orbit.download." + model;
    String named = System.getProperty(property, "");
    return new RemoteFile(
        named.isEmpty() ? URI.create(address) : address(property, named),
        bytes,
        sha256,
        "run 'orbit models get %s --from FILE'".formatted(model));
  }

  private static URI address(String property, String named) throws DownloadException {
    try {
      return URI.create(named);
    } catch (IllegalArgumentException unfit) {
      throw new DownloadException(
          "%s=%s: this is no address; correct or remove this property.".formatted(property, named));
    }
  }
}
