"""Many readings, one record of each event: what is told of it, by whom, and where the reports differ."""
