"""Date expressions found, and resolved to EDTF."""
