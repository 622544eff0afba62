package orbit.view;

import orbit.circuit.Circuit;
import orbit.circuit.Layout;

/** The headers of a layout, and the widths of their names. */
record HeaderLines(
    Layout layout,
    HeaderLine rows,
    HeaderLine columns,
    HeaderMetrics.Names rowNames,
    HeaderMetrics.Names columnNames) {

  static HeaderLines of(Circuit circuit, Layout layout, HeaderText text) {
    HeaderLine rows = HeaderLine.rows(circuit, layout);
    HeaderLine columns = HeaderLine.columns(circuit, layout);
    return new HeaderLines(layout, rows, columns, text.names(rows), text.names(columns));
  }
}
