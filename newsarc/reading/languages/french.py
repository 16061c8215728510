"""French: the words of bylines and datelines, and those that are joined to their neighbours."""

BY = "Par|PAR"
AND = "et"
IN = "à"
ROLES = "correspondante?|envoyée?"
TOWN_PARTICLES = "de |la |le |les |sur "
ELISIONS = ("l’", "d’", "l'", "d'", "qu’", "qu'")  # they are joined to the next word
# Inverted verbs and set phrases keep their hyphen: "a-t-il", "peut-être".
HYPHENATED_TAILS = frozenset(
    ["il", "elle", "on", "ils", "elles", "t", "ce", "être", "je", "vous", "nous", "là", "ci"]
)
