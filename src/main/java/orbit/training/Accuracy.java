package orbit.training;

/** Shares of held-out pictures whose central leaf is named rightly, 0 to 1. */
public record Accuracy(double shape, double texture, double hue, int pictures) {}
