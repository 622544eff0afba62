package orbit.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import orbit.task.Progress;

/**
 * Finds families of different layers that are one feature at two sizes or more, among those that
 * one stimulus drives best or nearly so.
 *
 * <p>Chance is what other units of the two layers, which the same stimulus drives, are to each
 * other: pairs of one unit of each layer, every pair at its own best ratio and turn. Families of
 * the same layers are held to the ratio and turn that all their members have in common.
 */
public final class FamilyChains {

  /** Correlation below which no pair is called one feature, whatever chance gives. */
  private static final double LEAST = 0.6;

  private static final double SIGNIFICANT = 0.05;

  /** Pairs of strangers that are compared at most. */
  private static final int PAIRS = 1999;

  /** Fewer strangers of a layer tell nothing of chance. */
  private static final int FEWEST = 5;

  /** Largest share of the distance to the next most alike, where copies are not turned. */
  private static final double RATIO = 0.8;

  /** A family by its layer, 0-based from below, and its number there. */
  private record At(int layer, int family) {}

  /**
   * Two families that were compared; the first one is of the lower layer.
   *
   * @param nearest whether anything else is clearly less alike to either
   */
  private record Pair(
      At one, At other, SizeMatch match, boolean nearest, double chance, double pValue) {}

  /** The strangers of two layers that a stimulus drives. */
  private record Chance(SizedKind kind, int lower, int upper, int stimulus, int symmetry) {}

  /** A way from one link to another. */
  private record Step(At to, double octaves, FamilyChain.Evidence evidence) {}

  private static final Comparator<At> UPWARDS =
      Comparator.comparingInt(At::layer).thenComparingInt(At::family);

  private final List<FamilySizes> layers;
  private final long seed;
  private final Map<Chance, double[]> strangers = new HashMap<>();

  private FamilyChains(List<FamilySizes> layers, long seed) {
    this.layers = layers;
    this.seed = seed;
  }

  /**
   * The chains; a share of {@value #SIGNIFICANT} of the links may be false.
   *
   * @param layers upwards
   * @param seed of the pairs that stand for chance
   * @param progress told of layers
   * @throws CancellationException if the watcher ends it
   */
  public static List<FamilyChain> among(List<FamilySizes> layers, long seed, Progress progress) {
    FamilyChains search = new FamilyChains(List.copyOf(layers), seed);
    List<Pair> pairs = search.pairs(progress);
    double[] q = FalseDiscoveries.qValues(pairs.stream().mapToDouble(Pair::pValue).toArray());
    List<Integer> sure =
        IntStream.range(0, q.length)
            .filter(k -> q[k] <= SIGNIFICANT)
            .filter(k -> pairs.get(k).match().correlation() >= LEAST)
            .filter(k -> pairs.get(k).nearest())
            .filter(k -> pairs.get(k).match().octaves().isPresent())
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer k) -> q[k])
                    .thenComparingDouble(k -> -pairs.get(k).match().correlation()))
            .toList();
    return search.chains(pairs, q, sure);
  }

  private List<Pair> pairs(Progress progress) {
    List<Pair> pairs = new ArrayList<>();
    for (int upper = 0; upper < layers.size(); upper++) {
      if (!progress.goOn(upper, layers.size())) {
        throw new CancellationException("the search for chains was stopped");
      }
      for (int lower = 0; lower < upper; lower++) {
        compare(lower, upper, pairs);
      }
    }
    progress.goOn(layers.size(), layers.size());
    return pairs;
  }

  private void compare(int lower, int upper, List<Pair> pairs) {
    List<FamilySizes.Sized> ones = layers.get(lower).families();
    List<FamilySizes.Sized> others = layers.get(upper).families();
    for (int a = 0; a < ones.size(); a++) {
      for (int b = 0; b < others.size(); b++) {
        FamilySizes.Sized one = ones.get(a);
        FamilySizes.Sized other = others.get(b);
        OptionalInt stimulus = one.common(other);
        if (stimulus.isPresent()) {
          Chance key = new Chance(one.kind(), lower, upper, stimulus.getAsInt(), one.symmetry());
          double[] chance = strangers.computeIfAbsent(key, this::matches);
          SizeMatch match = SizeMatch.best(one.kind(), one.members(), other.members());
          long reached =
              Arrays.stream(chance).filter(value -> value >= match.correlation()).count();
          pairs.add(
              new Pair(
                  new At(lower, a),
                  new At(upper, b),
                  match,
                  one.kind() == SizedKind.TURNED || isNearest(key, one, other, match),
                  Arrays.stream(chance).average().orElse(0),
                  (1.0 + reached) / (1.0 + chance.length)));
        }
      }
    }
  }

  /** Whether every other unit or family of the two layers is clearly less alike to either. */
  private boolean isNearest(
      Chance of, FamilySizes.Sized one, FamilySizes.Sized other, SizeMatch match) {
    double distance = (1 - match.correlation()) / (RATIO * RATIO);
    return Stream.of(
            others(of, of.upper(), other)
                .map(each -> SizeMatch.best(of.kind(), one.members(), each)),
            others(of, of.lower(), one)
                .map(each -> SizeMatch.best(of.kind(), each, other.members())))
        .flatMap(rivals -> rivals)
        .noneMatch(rival -> 1 - rival.correlation() < distance);
  }

  private Stream<double[][]> others(Chance of, int layer, FamilySizes.Sized but) {
    FamilySizes all = layers.get(layer);
    return Stream.concat(
        all.families().stream()
            .filter(f -> !f.equals(but) && f.kind() == of.kind() && f.symmetry() == of.symmetry())
            .map(FamilySizes.Sized::members),
        Arrays.stream(all.strangers(of.kind(), of.stimulus(), of.symmetry()))
            .map(each -> new double[][] {each}));
  }

  private double[][] below(Chance of) {
    return layers.get(of.lower()).strangers(of.kind(), of.stimulus(), of.symmetry());
  }

  private double[][] above(Chance of) {
    return layers.get(of.upper()).strangers(of.kind(), of.stimulus(), of.symmetry());
  }

  /** How well strangers of two layers match; nothing where there are too few. */
  private double[] matches(Chance of) {
    double[][] below = below(of);
    double[][] above = above(of);
    if (Math.min(below.length, above.length) < FEWEST) {
      return new double[0];
    }
    int all = below.length * above.length;
    int[] drawn =
        all <= PAIRS
            ? IntStream.range(0, all).toArray()
            : new SplittableRandom(seed).ints(PAIRS, 0, all).toArray();
    return Arrays.stream(drawn)
        .parallel()
        .mapToDouble(
            k ->
                SizeMatch.best(
                        of.kind(),
                        new double[][] {below[k / above.length]},
                        new double[][] {above[k % above.length]})
                    .correlation())
        .toArray();
  }

  /**
   * Each chain grows from its surest pair by the surest pair that leads to a layer without link.
   */
  private List<FamilyChain> chains(List<Pair> pairs, double[] q, List<Integer> sure) {
    List<SortedMap<At, FamilyChain.Link>> chains = new ArrayList<>();
    Set<At> taken = new HashSet<>();
    for (int k : sure) {
      Pair seed = pairs.get(k);
      if (!taken.contains(seed.one()) && !taken.contains(seed.other())) {
        Map<At, List<Step>> steps = new HashMap<>();
        Set<At> chain = new HashSet<>();
        for (int next = k; next >= 0; next = next(pairs, sure, chain, taken)) {
          Pair pair = pairs.get(next);
          chain.addAll(List.of(pair.one(), pair.other()));
          join(pair, q[next], steps);
        }
        taken.addAll(chain);
        At first = chain.stream().min(UPWARDS).orElseThrow();
        SortedMap<At, FamilyChain.Link> links = new TreeMap<>(UPWARDS);
        follow(first, 0, Optional.empty(), steps, links);
        chains.add(links);
      }
    }
    chains.sort(Comparator.comparing(chain -> chain.firstKey(), UPWARDS));
    Map<String, Integer> counts = new HashMap<>();
    List<FamilyChain> found = new ArrayList<>();
    for (SortedMap<At, FamilyChain.Link> chain : chains) {
      At first = chain.firstKey();
      String name = layers.get(first.layer()).name(sized(first));
      int count = counts.merge(name, 1, Integer::sum);
      found.add(
          new FamilyChain(count == 1 ? name : name + " " + count, List.copyOf(chain.values())));
    }
    return List.copyOf(found);
  }

  /** The surest pair of a link and a free family of a layer without one; -1 if there is none. */
  private static int next(List<Pair> pairs, List<Integer> sure, Set<At> chain, Set<At> taken) {
    return sure.stream()
        .filter(
            k -> {
              Pair pair = pairs.get(k);
              At free = chain.contains(pair.one()) ? pair.other() : pair.one();
              return chain.contains(pair.one()) != chain.contains(pair.other())
                  && !taken.contains(free)
                  && chain.stream().noneMatch(at -> at.layer() == free.layer());
            })
        .findFirst()
        .orElse(-1);
  }

  /** Both ways, since the chain is told from its first link on. */
  private void join(Pair pair, double q, Map<At, List<Step>> steps) {
    double octaves = pair.match().octaves().orElseThrow() + log(pair.other()) - log(pair.one());
    steps
        .computeIfAbsent(pair.one(), key -> new ArrayList<>())
        .add(new Step(pair.other(), octaves, evidence(pair, q, pair.one())));
    steps
        .computeIfAbsent(pair.other(), key -> new ArrayList<>())
        .add(new Step(pair.one(), -octaves, evidence(pair, q, pair.other())));
  }

  /** Of the field of a family's layer, since sizes are told in pixels. */
  private double log(At at) {
    return Math.log(layers.get(at.layer()).radius()) / Math.log(2);
  }

  private FamilyChain.Evidence evidence(Pair pair, double q, At with) {
    return new FamilyChain.Evidence(
        layers.get(with.layer()).layer(),
        pair.match().correlation(),
        pair.chance(),
        pair.pValue(),
        q);
  }

  private void follow(
      At at,
      double octaves,
      Optional<FamilyChain.Evidence> evidence,
      Map<At, List<Step>> steps,
      Map<At, FamilyChain.Link> links) {
    links.put(
        at,
        new FamilyChain.Link(
            layers.get(at.layer()).layer(), sized(at).family(), Math.pow(2, octaves), evidence));
    for (Step step : steps.getOrDefault(at, List.of())) {
      if (!links.containsKey(step.to())) {
        follow(step.to(), octaves + step.octaves(), Optional.of(step.evidence()), steps, links);
      }
    }
  }

  private FamilySizes.Sized sized(At at) {
    return layers.get(at.layer()).families().get(at.family());
  }
}
