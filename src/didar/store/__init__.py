"""The chronicle's folder: readings as Parquet, the decisions log, and one SQLite file built from them."""
