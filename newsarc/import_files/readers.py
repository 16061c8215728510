"""Who reads the sources of an import: processes of this machine, or the workers of a cluster."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from newsarc.import_files.cluster import ClusterReader
from newsarc.import_files.dask_cluster import DaskCluster
from newsarc.import_files.processes import ProcessReader

if TYPE_CHECKING:
    from newsarc.import_files.options import ImportOptions
    from newsarc.import_files.reading import Reader


def reader_of(options: ImportOptions) -> Reader:
    """Return the reader that an import asks for."""
    return ClusterReader(partial(DaskCluster, options.on)) if options.on else ProcessReader(options.jobs)
