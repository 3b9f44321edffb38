"""Who runs the street: this machine, in one process or several."""
