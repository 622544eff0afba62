package orbit.app;

import java.nio.file.Path;
import orbit.circuit.CircuitFile;
import orbit.view.CircuitViewModel;
import orbit.view.MatrixPane;

/** The circuit that the window shows. */
record Opened(Path path, CircuitFile file, CircuitViewModel model, MatrixPane matrix) {}
