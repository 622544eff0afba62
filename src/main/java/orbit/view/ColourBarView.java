package orbit.view;

import javafx.scene.layout.Region;

final class ColourBarView extends Region {}
