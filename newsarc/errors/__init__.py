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

from newsarc.errors.archive import (
    ArchiveAltered,
    ArchiveBusy,
    ArchiveCorrupted,
    ArchiveError,
    ArchiveForeign,
    ArchiveLinked,
    ArchiveMissing,
    ArchiveNewer,
    ArchivePublished,
    ArchiveStrayFile,
    ArchiveUnusable,
    NotPublished,
    PublishedOtherwise,
    ServerUnusable,
)
from newsarc.errors.base import EXIT_BUSY, EXIT_FAILED, EXIT_PARTLY, EXIT_USAGE, NewsarcError, reason_of
from newsarc.errors.sources import (
    ArticleAtStake,
    ColumnAmbiguous,
    ColumnUnknown,
    FolderEmpty,
    PdfUnreadable,
    SourceAmbiguous,
    SourceBinary,
    SourceDamaged,
    SourceEmpty,
    SourceEndsWorkers,
    SourceError,
    SourceForgotten,
    SourceMisnamed,
    SourceMissing,
    SourceNeedsExtra,
    SourceTooLarge,
    SourceUndecodable,
    SourceUnexpected,
    SourceUnreadable,
    SourceWithoutArticles,
)
from newsarc.errors.system import (
    AddressUnusable,
    BackupFailed,
    ClusterLost,
    ClusterUnreachable,
    EditorFailed,
    MergeFailed,
    MissingExtra,
    OutputError,
    PlaceNotOpened,
    ReadingBrokenOff,
    RestoreFailed,
    WorkerDiffers,
)
from newsarc.errors.unknown import (
    ArticleRemoved,
    CitationIncomplete,
    NoLastList,
    NotRemoved,
    QuotationMissing,
    SavedNameTaken,
    SourceNotOpened,
    UnknownId,
    UnknownPlace,
    UnknownSavedName,
    UnknownTag,
    UnknownVersion,
)
from newsarc.errors.usage import (
    QueryError,
    SettingsUnusable,
    UnknownEncoding,
    UnknownField,
    UnreadableDate,
    UnreadableForm,
    UnusableValue,
    UsageError,
)

__all__ = [
    "EXIT_BUSY",
    "EXIT_FAILED",
    "EXIT_PARTLY",
    "EXIT_USAGE",
    "AddressUnusable",
    "ArchiveAltered",
    "ArchiveBusy",
    "ArchiveCorrupted",
    "ArchiveError",
    "ArchiveForeign",
    "ArchiveLinked",
    "ArchiveMissing",
    "ArchiveNewer",
    "ArchivePublished",
    "ArchiveStrayFile",
    "ArchiveUnusable",
    "ArticleAtStake",
    "ArticleRemoved",
    "BackupFailed",
    "CitationIncomplete",
    "ClusterLost",
    "ClusterUnreachable",
    "ColumnAmbiguous",
    "ColumnUnknown",
    "EditorFailed",
    "FolderEmpty",
    "MergeFailed",
    "MissingExtra",
    "NewsarcError",
    "NoLastList",
    "NotPublished",
    "NotRemoved",
    "OutputError",
    "PdfUnreadable",
    "PlaceNotOpened",
    "PublishedOtherwise",
    "QueryError",
    "QuotationMissing",
    "ReadingBrokenOff",
    "RestoreFailed",
    "SavedNameTaken",
    "ServerUnusable",
    "SettingsUnusable",
    "SourceAmbiguous",
    "SourceBinary",
    "SourceDamaged",
    "SourceEmpty",
    "SourceEndsWorkers",
    "SourceError",
    "SourceForgotten",
    "SourceMisnamed",
    "SourceMissing",
    "SourceNeedsExtra",
    "SourceNotOpened",
    "SourceTooLarge",
    "SourceUndecodable",
    "SourceUnexpected",
    "SourceUnreadable",
    "SourceWithoutArticles",
    "UnknownEncoding",
    "UnknownField",
    "UnknownId",
    "UnknownPlace",
    "UnknownSavedName",
    "UnknownTag",
    "UnknownVersion",
    "UnreadableDate",
    "UnreadableForm",
    "UnusableValue",
    "UsageError",
    "WorkerDiffers",
    "reason_of",
]
