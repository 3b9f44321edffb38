"""What differs between languages, as data: one folder a language, the same files in each."""
