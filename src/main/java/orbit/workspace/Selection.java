package orbit.workspace;

/** What the user has selected in a matrix; by unit, so that it survives reordering. */
public sealed interface Selection {

  record Nothing() implements Selection {}

  record Cell(int output, int input) implements Selection {}

  record Band(int band) implements Selection {}

  record Output(int unit) implements Selection {}

  record Input(int unit) implements Selection {}
}
