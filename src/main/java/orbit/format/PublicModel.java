package orbit.format;

/**
 * A model that others have published and that Orbit can fetch.
 *
 * @param name the name it is opened by
 * @param file the zip that it comes in
 * @param member the model's file in it
 * @param licence its SPDX name
 * @param provenance where it is from and whose it is, in a sentence
 */
public record PublicModel(
    String name, RemoteFile file, ZipMember member, String licence, String provenance) {}
