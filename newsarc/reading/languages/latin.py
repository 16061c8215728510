"""What the languages in Latin letters share: names, agencies, and a few words of Spanish and Italian."""

from newsarc.text.characters.classes import LATIN_CAPITALS

BY = "Por|POR|Di|DI"
AND = "&|y"
NAME_WORD = (
    rf"(?:(?:Mc|Mac|O['’]|D['’]|L['’])?[{LATIN_CAPITALS}][\w'’-]{{0,24}}\.?"
    rf"|[{LATIN_CAPITALS}]\.(?:[{LATIN_CAPITALS}]\.)?)"
)
NAME_PARTICLE = "(?:de|del|della|der|den|di|da|dos|du|van|von|zu|bin|ben|ibn|al|el|la|le|ter|y)"
AGENCIES = (
    "Reuters|REUTERS|AP|AFP|afp|dpa|DPA|UPI|Xinhua|Bloomberg|Kyodo|Jiji|TASS|Tass|Interfax|ANSA|EFE|Efe"
    "|PA|PTI|IANS|ANI|CP|CNA|Yonhap|taz|epd|KNA|APA|SDA|sda|ATS|Belga|ANP|STT|TT|NTB|Ritzau|CNS|SCMP"
    "|Agencies|agencies|Sputnik|KYODO|Bernama|Antara"
)
PICTURE_AGENCIES = (
    "AP|AFP|dpa|DPA|REUTERS|Reuters|Xinhua|XINHUA|EPA|Getty Images|Bloomberg|Yonhap|Kyodo|PA|UPI|imago|IMAGO"
)
