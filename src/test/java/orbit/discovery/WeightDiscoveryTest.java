package orbit.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import orbit.family.Member;
import orbit.family.Place;
import orbit.symmetry.Action;
import orbit.symmetry.Element;
import orbit.symmetry.Group;
import orbit.task.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Families that were planted into random weights. */
class WeightDiscoveryTest {

  private static final Group C4 = new Group.Cyclic(Action.ROTATION, 4);
  private static final Group C8 = new Group.Cyclic(Action.ROTATION, 8);
  private static final Group C16 = new Group.Cyclic(Action.ROTATION, 16);
  private static final Group D4 = new Group.Dihedral(4);
  private static final Group HUE = new Group.Cyclic(Action.HUE, 6);
  private static final Group BOTH =
      new Group.Product(new Group.Cyclic(Action.HUE, 6), new Group.Cyclic(Action.ROTATION, 4));

  static Stream<Arguments> planted() {
    return Stream.of(
        Arguments.of(C4, false, 5, 0.0),
        Arguments.of(C8, false, 4, 0.25),
        Arguments.of(C16, false, 3, 0.3),
        Arguments.of(D4, false, 4, 0.2),
        Arguments.of(HUE, false, 4, 0.2),
        Arguments.of(BOTH, true, 3, 0.25));
  }

  @ParameterizedTest
  @MethodSource("planted")
  void plantedFamiliesAreRecovered(Group group, boolean twisted, int families, double dropped) {
    for (double noise : new double[] {0, 0.3}) {
      PlantedLayer layer =
          PlantedLayer.drawn(group, families, twisted, noise, dropped, 12, 7 + group.order());
      Discovered found = discovered(layer);
      int[] labels = found.labels(layer.truth().length);
      assertThat(Agreement.of(layer.truth(), labels).rand())
          .as("%s, noise %s: %s", group.name(), noise, found.families())
          .isGreaterThanOrEqualTo(0.95);
      for (FoundFamily family : found.families()) {
        assertPlaces(family, layer, twisted);
        assertThat(family.pValue()).isLessThan(0.05);
        assertThat(family.score()).isGreaterThan(family.chance() + 0.2);
      }
    }
  }

  @Test
  void noiseAloneHasNoFamilies() {
    for (Group group : List.of(C4, C8, D4, HUE, BOTH)) {
      Discovered found = discovered(PlantedLayer.noise(group, 60, 3));
      assertThat(found.families()).as(group.name()).isEmpty();
      assertThat(found.unassigned()).hasSize(60);
    }
  }

  private static Discovered discovered(PlantedLayer layer) {
    return WeightDiscovery.of(
        "planted", layer.weights(), Inputs.of(layer.below()), 0, List.of(), Progress.UNWATCHED);
  }

  /** Every unit stands at one and the same element before (or behind) its true place. */
  private static void assertPlaces(FoundFamily found, PlantedLayer layer, boolean twisted) {
    Optional<Element> turn = Optional.empty();
    for (Member member : found.family().members()) {
      if (member.unit().isPresent() && member.place() instanceof Place.OnOrbit(Element place)) {
        Element truth = layer.elements().get(member.unit().getAsInt());
        // found places are g a for one unknown a: another copy may be called the upright one
        Element off = truth.inverse().after(place);
        Element first = turn.orElse(off);
        turn = Optional.of(first);
        boolean same = near(first, off);
        boolean other = twisted && near(first, off.after(new Element(180, false, 180)));
        assertThat(same || other)
            .as("unit %s of %s: %s is %s from %s", member.unit(), found, place, off, truth)
            .isTrue();
      }
    }
  }

  private static boolean near(Element a, Element b) {
    return a.mirrored() == b.mirrored()
        && Element.distance(a.rotation(), b.rotation()) < 3
        && Element.distance(a.hue(), b.hue()) < 3;
  }
}
