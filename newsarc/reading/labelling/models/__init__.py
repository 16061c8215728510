"""Linear chains: what crfsuite learns, in files of arrays, and how lines are labelled by it."""
