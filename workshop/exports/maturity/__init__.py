"""The pictures of a maturity result: plain numbers in, one figure out, the same for a page and for paper."""
