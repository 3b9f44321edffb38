"""PLOVER codes of statements: the act each performs, whom it is aimed at, and its contexts."""
