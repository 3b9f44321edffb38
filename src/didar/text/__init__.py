"""What is report and what is furniture; words, sentences and matching keys, all by offset."""
