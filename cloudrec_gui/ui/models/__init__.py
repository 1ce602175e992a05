"""Tables as models: frozen rows in, cached cells out."""
