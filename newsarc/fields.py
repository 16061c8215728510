"""The table of an article's fields: what each is called, where it is kept, and what can be done with it.

Rows, exports, explanations, corrections and the query language derive from it: a new field is one line
of `FIELDS`, an attribute of the model, and a migration. The order is that of JSON Lines and CSV.
"""

from enum import Enum, IntEnum, auto
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsarc.model.records import Record


class Home(Enum):
    """The type of the model that has the field as its attribute."""

    RECORD = auto()
    ISSUE = auto()
    PART = auto()
    DATELINE = auto()


class Shape(Enum):
    """What a value is made of, which decides how it is written and read."""

    TEXT = auto()
    PAGE = auto()  # a label, beside which a row keeps a key to sort by
    LANGUAGE = auto()  # a tag of BCP 47
    HEADLINE = auto()  # lines that are printed as one text
    LINES = auto()
    CREDITS = auto()
    PARAGRAPHS = auto()
    DATE = auto()  # known to the year, the month or the day
    DAY = auto()
    KIND = auto()
    NUMBER = auto()


class Group(IntEnum):
    """The groups of fields that can be corrected, in the order of the form that an editor is given."""

    HEADING = auto()
    ISSUE = auto()
    PART = auto()
    BODY = auto()


class Match(Enum):
    """How a query asks for a value."""

    WORDS = auto()  # by the full-text index
    PIECE = auto()  # by a piece of it or, with a star, its beginning
    LABEL = auto()  # whole, however it is written or, with a star, its beginning
    SUBTAG = auto()  # by its first subtags
    SPAN = auto()  # by a span of dates
    CHOICE = auto()  # by one of a few names


class Field(NamedTuple):
    """One field: its name in columns, exports, corrections and queries, and what can be done with it.

    `group` is None if the field cannot be corrected, `match` if it cannot be queried. `chinese` are its
    other names in a query. `is_declared` fields are those that a user can say at the import;
    `is_front_matter` is not set for what Markdown shows as text, or not at all.
    """

    name: str
    home: Home
    shape: Shape = Shape.TEXT
    group: Group | None = None
    match: Match | None = None
    chinese: tuple[str, ...] = ()
    attribute: str = ""
    is_declared: bool = False
    is_front_matter: bool = True

    def value(self, record: "Record") -> Any:
        """Return the field's value, of the type that the model gives it."""
        return attrgetter(self.path)(record)

    @property
    def path(self) -> str:
        """The names that lead from a record to the value."""
        return _PATHS[self.home] + (self.attribute or self.name)

    def with_value(self, record: "Record", value: object) -> "Record":
        """Put another value in the place of the record's."""
        changed: dict[str, Any] = {self.attribute or self.name: value}
        match self.home:
            case Home.RECORD:
                return record._replace(**changed)
            case Home.ISSUE:
                return record._replace(issue=record.issue._replace(**changed))
            case Home.PART:
                return record._replace(part=record.part._replace(**changed))
            case Home.DATELINE:
                dateline = record.part.dateline._replace(**changed)
                return record._replace(part=record.part._replace(dateline=dateline))


_PATHS = {Home.RECORD: "", Home.ISSUE: "issue.", Home.PART: "part.", Home.DATELINE: "part.dateline."}

# fmt: off
FIELDS = (
    Field("kind", Home.PART, Shape.KIND, Group.PART, Match.CHOICE, ("类型",)),
    Field("newspaper", Home.ISSUE, Shape.TEXT, Group.ISSUE, Match.PIECE, ("报纸", "报"), is_declared=True),
    Field("date", Home.ISSUE, Shape.DATE, Group.ISSUE, Match.SPAN, ("日期",), is_declared=True),
    Field("edition", Home.ISSUE, Shape.TEXT, Group.ISSUE, Match.PIECE, ("版本",), is_declared=True),
    Field("page", Home.ISSUE, Shape.PAGE, Group.ISSUE, Match.LABEL, ("版", "版次"), is_declared=True),
    Field("section", Home.ISSUE, Shape.TEXT, Group.ISSUE, Match.PIECE, ("版名",), is_declared=True),
    Field("column", Home.PART, Shape.TEXT, Group.ISSUE, Match.PIECE, ("栏目",)),
    Field("position", Home.RECORD, Shape.NUMBER, is_front_matter=False),
    Field("kicker", Home.PART, Shape.TEXT, Group.HEADING, Match.WORDS, ("引题", "肩题")),
    Field("headline", Home.PART, Shape.HEADLINE, Group.HEADING, Match.WORDS, ("标题", "主题")),
    Field("deck", Home.PART, Shape.LINES, Group.HEADING, Match.WORDS, ("副题",)),
    Field("byline", Home.PART, Shape.TEXT, Group.HEADING, Match.WORDS, ("署名",), is_front_matter=False),
    Field("contributors", Home.PART, Shape.CREDITS, Group.HEADING),
    Field("agency", Home.DATELINE, Shape.TEXT, Group.HEADING, Match.PIECE, ("通讯社",)),
    Field("place", Home.DATELINE, Shape.TEXT, Group.HEADING, Match.PIECE, ("地点",)),
    Field("filed_on", Home.DATELINE, Shape.DAY, Group.HEADING),
    Field("body", Home.PART, Shape.PARAGRAPHS, Group.BODY, Match.WORDS, ("正文",), "paragraphs",
          is_front_matter=False),
    Field("jump_to", Home.PART, Shape.TEXT, Group.PART),
    Field("jump_from", Home.PART, Shape.TEXT, Group.PART),
    Field("url", Home.PART, Shape.TEXT, Group.PART),
    Field("language", Home.RECORD, Shape.LANGUAGE, Group.PART, Match.SUBTAG, ("语言",)),
)
# fmt: on
NAMED = {field.name: field for field in FIELDS}
all_values: "Callable[[Record], tuple[Any, ...]]" = attrgetter(*(field.path for field in FIELDS))
"""Return the values of all fields of a record, in their order, which is much quicker than one by one."""
DECLARED = tuple(field for field in FIELDS if field.is_declared)
"""The fields that a user can say of a file at its import."""
CORRECTABLE = tuple(sorted((field for field in FIELDS if field.group), key=lambda field: field.group or 0))
"""The fields that a user can correct, in the order of the form."""
QUERIED = tuple(field for field in FIELDS if field.match)
FULL_TEXT = tuple(field.name for field in FIELDS if field.match is Match.WORDS)
"""The columns of the full-text index."""
