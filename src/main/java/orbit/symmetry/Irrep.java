package orbit.symmetry;

import java.util.ArrayList;
import java.util.List;

/**
 * An irreducible representation over the real numbers, by its character: complex ones are joined
 * with their conjugates.
 *
 * <p>{@code projector[g]} are the coefficients of the projection onto the part of any real
 * representation that transforms by this one: {@code P = sum_g projector[g] rho(g)}. Source: Serre,
 * Linear Representations of Finite Groups, section 2.6.
 *
 * @param name such as {@code k=1}, {@code A1}, {@code E2}; products join theirs with {@code ,}
 * @param dimension over the reals
 */
public record Irrep(String name, int dimension, double[] projector) {

  /** All of a group; 0 is the trivial one. The projectors add up to the identity. */
  public static List<Irrep> of(Group group) {
    List<Character> characters = characters(group);
    List<Irrep> irreps = new ArrayList<>();
    boolean[] joined = new boolean[characters.size()];
    for (int a = 0; a < characters.size(); a++) {
      if (joined[a]) {
        continue;
      }
      Character character = characters.get(a);
      int copies = 1;
      for (int b = a + 1; b < characters.size() && !character.isReal(); b++) {
        if (characters.get(b).isConjugateOf(character)) {
          joined[b] = true;
          copies = 2;
        }
      }
      double[] projector = new double[group.order()];
      for (int g = 0; g < projector.length; g++) {
        projector[g] = copies * character.dimension * character.re[g] / group.order();
      }
      irreps.add(new Irrep(character.name, copies * character.dimension, projector));
    }
    return irreps;
  }

  private record Character(String name, int dimension, double[] re, double[] im) {

    boolean isReal() {
      return isConjugateOf(this);
    }

    boolean isConjugateOf(Character other) {
      for (int g = 0; g < re.length; g++) {
        if (Math.abs(re[g] - other.re[g]) > 1e-9 || Math.abs(im[g] + other.im[g]) > 1e-9) {
          return false;
        }
      }
      return true;
    }
  }

  private static List<Character> characters(Group group) {
    return switch (group) {
      case Group.Cyclic cyclic -> cyclic(cyclic.order());
      case Group.Dihedral dihedral -> dihedral(dihedral.rotations());
      case Group.Product product -> product(product);
    };
  }

  private static List<Character> cyclic(int n) {
    List<Character> characters = new ArrayList<>();
    for (int k = 0; k < n; k++) {
      double[] re = new double[n];
      double[] im = new double[n];
      for (int g = 0; g < n; g++) {
        re[g] = Math.cos(2 * Math.PI * k * g / n);
        im[g] = Math.sin(2 * Math.PI * k * g / n);
      }
      characters.add(new Character("k=" + k, 1, re, im));
    }
    return characters;
  }

  private static List<Character> dihedral(int n) {
    List<Character> characters = new ArrayList<>();
    characters.add(linear("A1", n, 1, 1));
    characters.add(linear("A2", n, 1, -1));
    if (n % 2 == 0) {
      characters.add(linear("B1", n, -1, 1));
      characters.add(linear("B2", n, -1, -1));
    }
    for (int k = 1; 2 * k < n; k++) {
      double[] re = new double[2 * n];
      for (int r = 0; r < n; r++) {
        re[r] = 2 * Math.cos(2 * Math.PI * k * r / n);
      }
      characters.add(new Character("E" + k, 2, re, new double[2 * n]));
    }
    return characters;
  }

  private static Character linear(String name, int n, int ofStep, int ofMirror) {
    double[] re = new double[2 * n];
    for (int g = 0; g < 2 * n; g++) {
      re[g] = (g % n % 2 == 0 ? 1 : ofStep) * (g < n ? 1 : ofMirror);
    }
    return new Character(name, 1, re, new double[2 * n]);
  }

  private static List<Character> product(Group.Product product) {
    List<Character> characters = new ArrayList<>();
    int n = product.first().order();
    for (Character a : characters(product.first())) {
      for (Character b : characters(product.second())) {
        double[] re = new double[product.order()];
        double[] im = new double[product.order()];
        for (int g = 0; g < re.length; g++) {
          int x = g % n;
          int y = g / n;
          re[g] = a.re[x] * b.re[y] - a.im[x] * b.im[y];
          im[g] = a.re[x] * b.im[y] + a.im[x] * b.re[y];
        }
        characters.add(new Character(a.name + "," + b.name, a.dimension * b.dimension, re, im));
      }
    }
    return characters;
  }
}
