package orbit.discovery;

/** Carries members of a group back onto a template, and their mean is the next template. */
record Upright(Signatures signatures, Aligner aligner, boolean mirrors) {

  private static final int ROUNDS = 3;

  /** The mean of the members, each carried back onto the start. */
  double[] template(int[] members, double[] start) {
    double[] template = start;
    for (int round = 0; round < ROUNDS; round++) {
      template = Templates.unit(Templates.sum(of(members, template)));
    }
    return template;
  }

  /** The members' terms, each carried back onto a template. */
  double[][] of(int[] members, double[] template) {
    double[][] upright = new double[members.length][];
    for (int k = 0; k < members.length; k++) {
      double[] terms = signatures.values()[members[k]];
      Alignment to = aligner.best(template, terms, mirrors);
      double[] straight = to.mirrored() ? signatures.mirrored(terms) : terms;
      double rotation = to.mirrored() ? to.rotation() : -to.rotation();
      upright[k] = signatures.moved(straight, rotation, -to.hue());
    }
    return upright;
  }
}
