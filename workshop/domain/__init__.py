"""The subject itself, to be read in the order of the work: collect, cluster, design."""
