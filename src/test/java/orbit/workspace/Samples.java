package orbit.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A workspace with something of everything, as a file that a person could have written. */
final class Samples {

  static final String TEXT =
      """
      {
        "bench": {
          "family": "Edges",
          "layer": "conv2d0",
          "parameter": "rotation",
          "plot": "STRAIGHT",
          "readout": "centre",
          "rectified": true,
          "settings": {
            "rotation": 30.0,
            "scale": 1.5
          },
          "steps": 36,
          "stimulus": "line",
          "unit": 40,
          "units": [40, 45],
          "whole": false
        },
        "circuits": [
          {
            "name": "lines to curves",
            "plan": {
              "group": {
                "factors": [
                  {"action": "rotation", "order": 4}
                ]
              },
              "input": {
                "families": [
                  {
                    "name": "lines",
                    "stabilizer": "trivial",
                    "units": [
                      {"place": {"rotation": 0}, "unit": 3},
                      {"place": {"rotation": 90}, "unit": 1}
                    ]
                  }
                ],
                "layer": "conv2d0"
              },
              "kind": "catalogue",
              "name": "lines to curves",
              "orbit": 1,
              "output": {
                "families": [
                  {
                    "name": "curves",
                    "stabilizer": "trivial",
                    "units": [
                      {"place": {"rotation": 0}, "unit": 0}
                    ]
                  }
                ],
                "layer": "conv2d1"
              }
            }
          },
          {
            "name": "mine",
            "path": "../circuits/mine.json",
            "sha256": "abc"
          }
        ],
        "comparison": {
          "linked": false,
          "of": {
            "layers": ["conv2d0", "conv2d1"]
          },
          "oneRange": true,
          "ownLimitBeside": 0.25,
          "view": {
            "colours": "red-blue",
            "order": "relative",
            "selection": {"band": 2}
          },
          "with": {
            "name": "theirs, theirs.json",
            "path": "../circuits/theirs.json",
            "sha256": "def"
          }
        },
        "families": [
          {
            "group": {
              "factors": [
                {"action": "rotation", "order": 4}
              ]
            },
            "layer": "conv2d0",
            "name": "Edges",
            "stabilizer": "trivial",
            "units": [
              {"confidence": 0.97, "measured": {"rotation": 2.5}, "place": {"rotation": 0}, "unit": 40},
              {"hole": true, "place": {"rotation": 90}, "unit": null}
            ]
          }
        ],
        "kind": "workspace",
        "look": {
          "layers": ["conv2d0", "conv2d1"]
        },
        "model": {
          "name": "leaves",
          "path": "../models/leaves",
          "sha256": "0123"
        },
        "notes": {
          "families": {
            "conv2d0:Edges": "one place is empty"
          },
          "units": {
            "conv2d0:40": "fires on \\"stems\\" – and on veins",
            "conv2d0:45": "dead?"
          }
        },
        "orbit": 1,
        "unit": "conv2d0:40",
        "views": [
          {
            "circuit": "lines to curves",
            "colours": "red-blue",
            "frame": "canonical",
            "layout": {
              "inputs": [
                [1, 0]
              ],
              "outputs": [0]
            },
            "limit": 0.5,
            "selection": {"input": 1, "output": 0},
            "tie": 0.25,
            "transposed": true
          },
          {
            "colours": "greys",
            "layers": ["conv2d0", "conv2d1"],
            "order": "magnitude",
            "residual": true,
            "window": {"height": 300, "scale": 2.0, "width": 400, "x": -3.0, "y": 4.0}
          }
        ]
      }
      """;

  private Samples() {}

  static Workspace workspace(Path folder) throws IOException {
    return WorkspaceFile.read(Files.writeString(folder.resolve("sample.orbit"), TEXT));
  }
}
