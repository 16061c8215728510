"""English: the words of bylines, picture credits and datelines, and of compounds."""

BY = "(?:Text|Words|Story|Report|Reporting) by|By|BY"
AND = "and"
IN = "in"
ROLES = (
    "writer|reporter|correspondent|editor|staff|columnist|critic|contributor|bureau|press|times|news|post"
    "|journal|tribune|herald|service|special"
)
FOR_OUTLET = "(?:FOR|SPECIAL TO) (?:THE )?"
NOT_NAMES = frozenset("the a an this that all its".split())
PICTURES = "Photos?|PHOTOS?|Pictures?|PICTURES?|Images?|Photographs?"
PICTURE_BY = "by|BY|courtesy of"
COURTESY = "(?:Courtesy|COURTESY)(?: of|:)?"
# What stands in capitals at a report's head and is no town.
NOT_TOWNS = "THE|AN?|WHO|NATO|FIFA|UEFA|NASA|OPEC|ASEAN|UNICEF|UNESCO|Q|I"
# Left parts that make compounds with a hyphen, in German and French news too.
COMPOUND_PREFIXES = frozenset(
    "self well co ex non anti pre post all high low long short half part full one two three four five"
    " six seven eight nine ten first second third mid vice cross award record hard soft left right then"
    " year".split()
)
SYLLABLES = frozenset("co ex non pre post all part mid".split())  # also of words: com-pany, pre-sident
