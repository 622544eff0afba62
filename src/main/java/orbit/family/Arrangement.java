package orbit.family;

import orbit.symmetry.Orbit;

/** How the members of a family are related. */
public sealed interface Arrangement {

  /** Copies carried round an orbit G/H. */
  record OnOrbit(Orbit orbit) implements Arrangement {}

  /** Copies at several scales: ordered, without wrap-around; no element of the group moves them. */
  record Chain() implements Arrangement {}

  /** Named members without an action on the picture; no element of the group moves them. */
  record Variants() implements Arrangement {}
}
