import subprocess
import sys

LOADED = """
import gc, sys
import newsarc.importers.warmed
from newsarc.reading.labelling.models.linear_chain import loaded_model
from newsarc.reading.furniture.masthead_parts import _prefilter
print("numpy" in sys.modules, gc.get_freeze_count() > 0)
print(loaded_model.cache_info().currsize, _prefilter.cache_info().currsize)
"""


def test_models_and_patterns_are_there_before_a_process_is_forked() -> None:
    done = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True)
    assert done.stdout == "True True\n3 1\n"
