"""German: the words of bylines, picture credits and datelines, and of lists of compounds."""

BY = "Von|VON"
AND = "und"
IN = "in|aus"
ROLES = "redaktion|korrespondent(?:in)?"
PICTURES = "Fotos?|FOTOS?|Bild"
TOWN_PARTICLES = "am |an |der "
# After a hanging hyphen the next word joins two halves of a list: "Ein- und Ausgaben".
AFTER_HANGING_HYPHEN = frozenset(["und", "oder", "bzw", "sowie", "bis", "noch"])
