package orbit.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import orbit.symmetry.Element;

/**
 * The element that carries a group's template to each member: consistent angles from all pairs, and
 * whether the member is mirrored.
 *
 * @param rotation degrees, of the upright terms
 * @param correlation of each member with the mean of the others, each carried back
 * @param confidence of each member, 0 to 1
 * @param agreement of all pairs with the angles, 0 to 1
 */
record MemberAngles(
    Sweeps sweeps,
    double period,
    boolean twisted,
    boolean[] mirrored,
    double[] rotation,
    double[] hue,
    double[] correlation,
    double[] confidence,
    double agreement) {

  /** Fewer handed units than this on either side are left to chance. */
  private static final int FEWEST_HANDED = 2;

  private static final double WEAK = 0.6;

  static MemberAngles of(
      CopyGroup group,
      Signatures signatures,
      Aligner aligner,
      Sweeps sweeps,
      int halfTurns,
      boolean twisted) {
    int n = group.size();
    double[][] terms = new double[n][];
    Arrays.setAll(terms, k -> signatures.values()[group.members()[k]]);
    boolean[] mirrored =
        sweeps == Sweeps.TURNED
            ? mirrored(group.template(), terms, signatures, aligner)
            : new boolean[n];
    for (int k = 0; k < n; k++) {
      terms[k] = mirrored[k] ? signatures.mirrored(terms[k]) : terms[k];
    }
    Alignment[] toMember = new Alignment[n];
    Arrays.setAll(toMember, k -> aligner.best(group.template(), terms[k], false));
    double period = 360.0 / halfTurns;
    double[][] weights = new double[n][n];
    double[][] turns = new double[n][n];
    double[][] hues = new double[n][n];
    IntStream.range(0, n)
        .parallel()
        .forEach(
            i -> {
              for (int j = 0; j < n; j++) {
                if (i != j) {
                  Alignment pair = aligner.best(terms[i], terms[j], false);
                  weights[i][j] = weight(pair.correlation());
                  turns[i][j] = pair.rotation();
                  hues[i][j] = pair.hue();
                }
              }
            });
    double[] rotation = rotations(toMember);
    double[] hue = Arrays.stream(toMember).mapToDouble(Alignment::hue).toArray();
    double[] agreement = new double[n];
    switch (sweeps) {
      case TURNED -> rotation = consistent(rotation, turns, weights, period, agreement);
      case RECOLOURED -> hue = consistent(hue, hues, weights, 360, agreement);
      // the two angles may be told only together, so each is the template's own
      case TURNED_AND_RECOLOURED -> Arrays.fill(agreement, 1);
    }
    double[] correlation = correlations(terms, signatures, rotation, hue);
    double[] confidence = new double[n];
    Arrays.setAll(confidence, k -> Math.max(0, correlation[k]) * agreement[k]);
    return new MemberAngles(
        sweeps,
        period,
        twisted,
        mirrored,
        rotation,
        hue,
        correlation,
        confidence,
        Arrays.stream(agreement).average().orElse(0));
  }

  private static double weight(double correlation) {
    double strength = Math.max(0.01, correlation - WEAK);
    return strength * strength;
  }

  private static double[] rotations(Alignment[] alignments) {
    return Arrays.stream(alignments).mapToDouble(Alignment::rotation).toArray();
  }

  /** Which members are mirrored copies; none unless both hands are clearly there. */
  static boolean[] mirrored(
      double[] template, double[][] terms, Signatures signatures, Aligner aligner) {
    double[] flipped = signatures.mirrored(template);
    boolean[] mirrored = new boolean[terms.length];
    int left = 0;
    int right = 0;
    for (int k = 0; k < terms.length; k++) {
      double straight = aligner.best(template, terms[k], false).correlation();
      double turned = aligner.best(flipped, terms[k], false).correlation();
      mirrored[k] = turned > straight;
      left += GroupFamilies.handed(straight, turned) ? 1 : 0;
      right += GroupFamilies.handed(turned, straight) ? 1 : 0;
    }
    boolean both = Math.min(left, right) >= Math.max(FEWEST_HANDED, terms.length / 4.0);
    return both ? mirrored : new boolean[terms.length];
  }

  /** Synchronised angles, turned together so that they fit those of the template best. */
  private static double[] consistent(
      double[] ofTemplate,
      double[][] turns,
      double[][] weights,
      double period,
      double[] agreement) {
    Synchronisation found = Synchronisation.of(turns, weights, period);
    int n = ofTemplate.length;
    double[] off = new double[n];
    Arrays.setAll(off, k -> ofTemplate[k] - found.angles()[k]);
    double turn = Angles.mean(off, found.agreement(), period);
    double[] angles = new double[n];
    Arrays.setAll(angles, k -> Angles.wrapped(found.angles()[k] + turn, period));
    System.arraycopy(found.agreement(), 0, agreement, 0, n);
    return angles;
  }

  private static double[] correlations(
      double[][] terms, Signatures signatures, double[] rotation, double[] hue) {
    double[][] back = new double[terms.length][];
    double[] sum = new double[terms[0].length];
    for (int k = 0; k < terms.length; k++) {
      back[k] = signatures.moved(terms[k], -rotation[k], -hue[k]);
      for (int t = 0; t < sum.length; t++) {
        sum[t] += back[k][t];
      }
    }
    double[] correlations = new double[terms.length];
    for (int k = 0; k < terms.length; k++) {
      double product = 0;
      double squares = 0;
      for (int t = 0; t < sum.length; t++) {
        double others = sum[t] - back[k][t];
        product += others * back[k][t];
        squares += others * others;
      }
      correlations[k] = squares > 0 ? product / Math.sqrt(squares) : 0;
    }
    return correlations;
  }

  /** The members with their elements, counted from the anchor. */
  List<Measured> measured(int[] channels, Anchor anchor) {
    double turn = anchor.turns() ? zero(anchor, true) : 0;
    double colour = anchor.recolours() ? zero(anchor, false) : 0;
    List<Measured> measured = new ArrayList<>();
    for (int k = 0; k < channels.length; k++) {
      double angle =
          mirrored[k] ? -rotation[k] - 180 - turn : Angles.wrapped(rotation[k] + turn, period);
      Element element = new Element(angle, mirrored[k], hue[k] + colour);
      measured.add(new Measured(channels[k], element, correlation[k], confidence[k]));
    }
    return measured;
  }

  /** The mean angle by which the members' peaks are ahead of their angles. */
  private double zero(Anchor anchor, boolean turns) {
    double[] ahead = new double[rotation.length];
    double[] weights = new double[rotation.length];
    for (int k = 0; k < ahead.length; k++) {
      ahead[k] = turns ? anchor.rotation(k) - rotation[k] : anchor.hue(k) - hue[k];
      weights[k] = mirrored[k] ? 0 : 1;
      if (twisted && Math.abs(Angles.way(hue[k], anchor.hue(k), 360)) > 90) {
        // the same place, told from the opposite hue
        ahead[k] += 180;
      }
    }
    return Angles.mean(ahead, weights, turns ? period : 360);
  }
}
