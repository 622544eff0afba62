package orbit.view;

import java.util.List;
import java.util.Locale;

/** What the side of a circuit shows. */
public enum LaboratoryPage {
  /** Selection, score, tie, colours, spectrum: the inspector. */
  CIRCUIT,
  /** The bands with their kernels. */
  BANDS,
  /** The units that are wired differently. */
  UNITS,
  /** The matrix in the irreducible basis. */
  FOURIER,
  /** What a group convolution would tie. */
  TYING;

  /** The word on its tab. */
  public String word() {
    return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
  }

  /** The next one, after the last the first. */
  public LaboratoryPage next() {
    List<LaboratoryPage> all = List.of(values());
    return all.get((all.indexOf(this) + 1) % all.size());
  }
}
