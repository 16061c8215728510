"""The tree of errors a user can cause and mend, each with its exit code.

NewsarcError                    1
├── UsageError                  2
│   ├── QueryError
│   ├── UnknownEncoding
│   ├── UnreadableDate
│   ├── UnknownField
│   ├── UnusableValue
│   ├── SettingsUnusable
│   └── UnreadableForm
├── SourceError                 one file of a batch failed
│   ├── SourceMissing
│   ├── SourceUnreadable
│   ├── FolderEmpty
│   ├── SourceEmpty
│   ├── SourceTooLarge
│   ├── SourceBinary
│   ├── SourceAmbiguous
│   ├── SourceMisnamed
│   ├── SourceUndecodable
│   ├── PdfUnreadable
│   ├── SourceUnexpected
│   ├── SourceEndsWorkers
│   ├── ColumnUnknown
│   ├── ColumnAmbiguous
│   ├── SourceDamaged
│   ├── SourceWithoutArticles
│   ├── SourceNeedsExtra
│   ├── SourceForgotten
│   └── ArticleAtStake
├── ArchiveError
│   ├── ArchiveMissing
│   ├── ArchiveForeign
│   ├── ArchiveLinked
│   ├── ArchiveNewer
│   ├── ArchiveUnusable
│   ├── ArchiveCorrupted
│   ├── ArchiveAltered
│   ├── ArchiveStrayFile
│   ├── ServerUnusable
│   ├── NotPublished
│   ├── PublishedOtherwise
│   ├── ArchivePublished        2
│   └── ArchiveBusy             75
├── ReadingBrokenOff
├── ClusterUnreachable
├── ClusterLost
├── WorkerDiffers
├── UnknownVersion
├── BackupFailed
├── RestoreFailed
├── MergeFailed
├── UnknownId
│   ├── ArticleRemoved
│   └── NotRemoved
├── NoLastList
├── UnknownPlace
├── SourceNotOpened
├── UnknownSavedName
├── SavedNameTaken
├── UnknownTag
├── CitationIncomplete
├── QuotationMissing
├── EditorFailed
├── OutputError
├── AddressUnusable
├── PlaceNotOpened
└── MissingExtra

A message is one line: what, where, what to do; lower case, no full stop.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from newsarc.errors.archive import *
from newsarc.errors.base import *
from newsarc.errors.usage import *

# Most commands end well, and to define all errors takes as long as to answer: these load when one is raised.
_LATER = ("formats", "sources", "system", "unknown")

if TYPE_CHECKING:
    from newsarc.errors.formats import *
    from newsarc.errors.sources import *
    from newsarc.errors.system import *
    from newsarc.errors.unknown import *
else:

    def __getattr__(name: str) -> type:
        """Return an error of the modules that load later."""
        for module in _LATER:
            if found := vars(import_module(f"{__name__}.{module}")).get(name):
                return found
        raise AttributeError(name)
