package orbit.discovery;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Families of several layers that are one feature at several sizes.
 *
 * @param name of the stimulus that drives the first of them best; numbered where several chains
 *     have one
 * @param links one family of a layer each, layers upwards
 */
public record FamilyChain(String name, List<Link> links) {

  /**
   * A family of a chain.
   *
   * @param ratio of its feature's size in the picture to that of the first link
   * @param evidence what joins it to the chain; empty for the first link
   */
  public record Link(String layer, String family, double ratio, Optional<Evidence> evidence) {

    /**
     * Such as {@code mixed3a "line" x1.41 (correlation 0.93 with conv2d2, chance 0.41, q 0.01)}.
     */
    public String words() {
      return String.format(Locale.ROOT, "%s \"%s\" x%.2f", layer, family, ratio)
          + evidence.map(Evidence::words).orElse("");
    }
  }

  /**
   * What makes two families links of one chain.
   *
   * @param with layer of the link that the family was compared with
   * @param correlation of their units' answers, mean over all pairs, at the best ratio and turn
   * @param chance mean of the same of pairs of other units of the two layers, each pair at its best
   * @param pValue share of those pairs that agree as well
   * @param qValue the same, corrected for all pairs of families that were compared
   */
  public record Evidence(
      String with, double correlation, double chance, double pValue, double qValue) {

    String words() {
      return String.format(
          Locale.ROOT,
          " (correlation %.2f with %s, chance %.2f, q %.2g)",
          correlation,
          with,
          chance,
          qValue);
    }
  }

  public FamilyChain {
    links = List.copyOf(links);
  }

  /** In one line: {@code chain line: conv2d2 "dark line" x1.00, mixed3a "line" x1.41 (...)}. */
  public String words() {
    return links.stream()
        .map(Link::words)
        .collect(Collectors.joining(", ", "chain " + name + ": ", ""));
  }
}
