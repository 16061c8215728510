"""Why a line has its label, in the user's language; features keep their names, as `--costs` lists them."""

from __future__ import annotations

import re

from newsarc.language import is_english, retold, tr, word

_REASON = re.compile(r"no (?P<label>[^:]+): (?P<feature>.*)")
_OF_A_LABEL = re.compile(
    r"(?:label )?(?P<what>above|below|reads|likely)(?:: | as | )(?P<label>[^=,]+)(?P<rest>=\d+)?"
)


def told_reason(reason: str) -> str:
    """Tell again what spoke loudest for a label, and against which other."""
    if is_english():
        return reason
    found = _REASON.fullmatch(reason)
    if found is None:
        return retold(reason)
    return tr("no {label}: {feature}", label=word(found["label"]), feature=_feature(found["feature"]))


def _feature(feature: str) -> str:
    """Tell a feature that is of a label; of others the names are in no language."""
    found = _OF_A_LABEL.fullmatch(feature)
    if found is None or (label := word(found["label"])) == found["label"]:
        return feature
    told = {
        "above": tr("label above: {label}", label=label),
        "below": tr("label below: {label}", label=label),
        "reads": tr("reads as {label}", label=label),
        "likely": tr("likely {label}", label=label),
    }
    return told[found["what"]] + (found["rest"] or "")
