"""What can be done with a recording that runs: change it (update), and stop it."""
