"""Look at the archive, and at what its articles were read from, in other programs."""
