"""Everything that proves the program: unit, contract, ui, flows, visual, architecture, bench."""
