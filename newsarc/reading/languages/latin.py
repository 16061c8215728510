"""What the languages in Latin letters share: names, agencies, and what stands between names."""

from newsarc.reading.languages.line_words import LineWords
from newsarc.text.characters.classes import LATIN_CAPITALS

AND = "&|y"  # between names, where no comma stands before it
NAME_WORD = (
    rf"(?:(?:Mc|Mac|O['’]|D['’]|L['’])?[{LATIN_CAPITALS}][\w'’-]{{0,24}}\.?"
    rf"|[{LATIN_CAPITALS}]\.(?:[{LATIN_CAPITALS}]\.)?)"
)
SIGNED_NAME_PARTICLE = "de|von|van|der|di|la|le|du|den|zu"  # in a line that is known to name somebody
NAME_PARTICLE = "(?:de|del|della|der|den|di|da|dos|du|van|von|zu|bin|ben|ibn|al|el|la|le|ter|y)"
AGENCIES = (
    "Reuters|REUTERS|AP|AFP|afp|dpa|DPA|UPI|Xinhua|Bloomberg|Kyodo|Jiji|TASS|Tass|Interfax|ANSA|EFE|Efe"
    "|PA|PTI|IANS|ANI|CP|CNA|Yonhap|taz|epd|KNA|APA|SDA|sda|ATS|Belga|ANP|STT|TT|NTB|Ritzau|CNS|SCMP"
    "|Agencies|agencies|Sputnik|KYODO|Bernama|Antara|Press Association|Associated Press|United Press"
    "|Reuter|Havas"
    "|HAVAS|Wolff|WTB|DNB|Stefani|Tanjug|MTI|CTK|ČTK|PAP|Lusa|AAP|NZPA|SID|sid|Dow Jones|NNA|AGI"
    "|Adnkronos|Fides"
)
AGENCIES_AS_ROLES = "reuters|bloomberg"  # of a reporter, in any case
PICTURE_AGENCIES = (
    "AP|AFP|dpa|DPA|REUTERS|Reuters|Xinhua|XINHUA|EPA|Getty Images|Bloomberg|Yonhap|Kyodo|PA|UPI|imago|IMAGO"
)
LINE_WORDS = LineWords(agency=r"\((?:AP|AFP|Reuters|dpa|UPI|Xinhua)[^)]*\)|reuters|afp\b|\bdpa\b")
