package orbit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import orbit.discovery.Discovered;
import orbit.discovery.ResponseDiscovery;
import orbit.discovery.Responses;
import orbit.discovery.ScaleChains;
import orbit.network.InvalidFileException;
import orbit.stimulus.Parameter;
import orbit.stimulus.TuningCurves;
import orbit.stimulus.TuningFile;

/** Families of units whose tuning was measured, from files of one layer. */
record TuningDiscovery(List<Path> files, long seed, PrintWriter err) {

  /**
   * Turned or recoloured copies, from one file or several that are compared together; resized ones
   * from a file over scale.
   */
  Discovered found() throws IOException {
    List<TuningCurves> read = new ArrayList<>();
    List<String> about = new ArrayList<>();
    for (Path file : files) {
      TuningCurves curves = TuningFile.read(file).curves();
      read.add(curves);
      about.add("tuning file %s".formatted(file.getFileName()));
      about.addAll(curves.about());
    }
    TuningCurves first = read.getFirst();
    List<String> lines = about.stream().distinct().toList();
    if (first.parameter() == Parameter.SCALE) {
      return chains(first, lines);
    }
    List<Responses> responses = new ArrayList<>();
    for (int k = 0; k < read.size(); k++) {
      responses.add(responses(files.get(k), read.get(k), first));
    }
    return ProgressBar.watched(
        "units",
        err,
        bar -> ResponseDiscovery.of(first.layer(), first.units(), 0, responses, seed, lines, bar));
  }

  private Discovered chains(TuningCurves curves, List<String> about) throws InvalidFileException {
    if (files.size() > 1) {
      throw new InvalidFileException(
          files.get(1), "", "chains are found in one file over scale", "name the files one by one");
    }
    try {
      return ProgressBar.watched(
          "units", err, bar -> ScaleChains.of(stimulus(curves), curves, seed, about, bar));
    } catch (IllegalArgumentException unfit) {
      throw new InvalidFileException(
          files.getFirst(), "", String.valueOf(unfit.getMessage()), "name a longer sweep");
    }
  }

  private static Responses responses(Path file, TuningCurves curves, TuningCurves first)
      throws InvalidFileException {
    if (!curves.layer().equals(first.layer())) {
      throw new InvalidFileException(
          file,
          "layer",
          "the curves are of %s, those before of %s".formatted(curves.layer(), first.layer()),
          "name files of one layer");
    }
    TuningCurves same = curves;
    try {
      same = curves.of(first.units());
    } catch (IllegalArgumentException missing) {
      throw new InvalidFileException(
          file,
          "units",
          String.valueOf(missing.getMessage()),
          "name files with the same units, or one file alone");
    }
    try {
      return Responses.of(stimulus(curves), same);
    } catch (IllegalArgumentException unfit) {
      throw new InvalidFileException(
          file, "", String.valueOf(unfit.getMessage()), "name curves over rotation or hue");
    }
  }

  /** The first words of what was shown, as Orbit's own files have it. */
  private static String stimulus(TuningCurves curves) {
    String words = curves.stimulus().split("[,;:]", 2)[0].strip();
    return words.isEmpty() ? curves.name() : words;
  }
}
