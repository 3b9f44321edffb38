"""Measures of readings and of chronicles against a gold standard of the same records."""
