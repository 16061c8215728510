"""Pages composed of independent choices, with their truth; the weights of the labelling are learnt from them.

Every page draws its language and script, wrapping, indents, blank lines, order of a head's parts, marks,
furniture, bylines, openers, crossheads and damage, each by itself, so that what is learnt holds of shapes
that nobody thought of. Printed words that are no article's stand in `vocabulary`, a table for each language.
"""
