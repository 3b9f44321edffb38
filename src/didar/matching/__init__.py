"""Whether two names, in whatever scripts, can be one person: a score, a verdict and the reason."""
