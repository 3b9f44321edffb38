"""Files, JSON Lines and folders, made into reports."""
