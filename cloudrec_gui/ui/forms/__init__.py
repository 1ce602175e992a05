"""Forms over the workspace: a list of fields each, bound to the paths of the body that they show."""
