"""All that reads pages, loaded and used once: processes forked from one that imports this begin at once.

Only the server that such processes are forked from imports it.
"""

import gc

from newsarc.importers.plain_text import read
from newsarc.model.issue import IssuePage
from newsarc.model.sources import SourceFile

# A page that has something of each kind, so that the models and the patterns are there.
_PAGE = (
    "湖光日报 2031年3月15日 第2版\n四万株茶苗靠岸\n本报讯（记者 林知夏）茶苗昨日靠岸。（下转3版）\n\n"
    "Harbour gets a new ferry\nBy Ada Marlow\nThe ferry sails on Monday.\nContinued on page 4\n"
    "Photo: Tom Pell\n"
)

read(SourceFile("page.txt", _PAGE.encode(), ""), given=IssuePage(), encoding=None)
gc.freeze()  # what all have in common is not looked through, nor copied for that
