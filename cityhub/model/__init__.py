"""The nouns of the hub: what a record may say, in which units, and what it may name."""
