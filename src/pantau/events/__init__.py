"""Who did what to whom, and did it happen: coders, codebook and lexicon."""
