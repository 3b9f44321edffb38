"""The records that pass along the street, and the public record of one reading."""
