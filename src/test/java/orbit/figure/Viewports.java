package orbit.figure;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Grids and viewports of every kind: far out, near, square and flat kernels, at any place. */
final class Viewports extends DomainContextBase {

  @Provide
  Arbitrary<Grid> grids() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 9),
            Arbitraries.integers().between(1, 9),
            Arbitraries.integers().between(1, 7),
            Arbitraries.integers().between(1, 7))
        .as(Grid::new);
  }

  @Provide
  Arbitrary<Viewport> viewports() {
    Arbitrary<Double> scales =
        Arbitraries.oneOf(
            Arbitraries.of(0.125, 0.2, 0.25, 0.5, 1.0, 2.0, 4.0, 8.2),
            Arbitraries.doubles().between(0.05, 1),
            Arbitraries.doubles().between(1, 20));
    Arbitrary<Double> places =
        Arbitraries.oneOf(
            Arbitraries.integers().between(-40, 40).map(Integer::doubleValue),
            Arbitraries.doubles().between(-40, 40));
    return Combinators.combine(
            grids(),
            Arbitraries.integers().between(1, 60),
            Arbitraries.integers().between(1, 60),
            scales,
            places,
            places)
        .as(Viewport::new);
  }
}
