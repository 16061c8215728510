"""What English pages print beside their articles: names of sections, fields of records, a site's buttons."""

from newsarc.reading.languages.line_words import LineWords

# In any case, as the fields of `WordForms` are.
BANDS = (
    "community|nation|region|lifestyle|living|life|campus|schools?|education|weather|obituaries|health"
    "|travel|entertainment|religion|society|calendar|what[’']s on|round-?up|news digest|the digest"
    "|(?:(?:latest|foreign|colonial|general|local|police|law|home|district|shipping|commercial|sporting"
    "|military|naval|court|political|provincial|parliamentary|miscellaneous|telegraphic|industry)"
    "(?: and |, | )?){1,3} ?(?:intelligence|news|reports?|notes|items|courts?)|the (?:law )?courts"
    "|(?:our )?(?:editorials?|views?)|leading articles?|comments? (?:and|&) debate|voices"
    "|(?:news )?in brief"
    "|around the (?:region|world|nation|state|town|county)|classified advertisements|sports"
    "|(?:latest|foreign|home|local|general|shipping|commercial|sporting|military|naval"
    "|court|police|parliamentary|colonial|telegraphic|miscellaneous|provincial"
    "|metropolitan|country|domestic|continental|american|english|european|irish|scottish"
    "|imperial|political|literary|theatrical|musical|religious|agricultural) (?:news"
    "|intelligence|affairs|items|matters|notes|notices|gossip|reports?|telegrams"
    "|despatches|dispatches|summary|gleanings|jottings|extracts)"
    "|(?:foreign and (?:colonial|domestic)|colonial and foreign|home and foreign"
    "|domestic and foreign) (?:news|intelligence)"
    "|(?:news|notes|gleanings|jottings) (?:in brief|of the (?:day|week)"
    "|from (?:the )?(?:county|district|abroad))|our (?:view|opinion|views)"
    "|your (?:view|views|letters|say)"
    "|(?:comment|opinion|news|letters|arts|features|views) (?:&|and) (?:debate|analysis"
    "|opinion|features|letters|culture|views|comment)|editorials|opinions|viewpoints?"
    "|perspectives?|commentary|columnists?|guest column|leaders?|profiles?|focus|spotlight"
    "|insight|briefing|the briefing|newswatch|newsmakers|newsline|world watch"
    "|(?:top|main|lead) (?:story|news)|(?:breaking|latest) news|front page|special reports?"
    "|(?:this|the) week|today|week in review|from (?:our|the) (?:files|archives)|years ago"
    "|on this day|miscellany|miscellaneous|varieties|poetry|correspondence"
    "|letters? to the editor|readers?[’'] letters|corrections?(?: and clarifications)?|errata"
    "|deaths|births|marriages|death notices|in memoriam|crossword|puzzles?|horoscopes?"
    "|television|radio|tv guide|listings|film|films|movies|music|theat(?:re|er)|books"
    "|book reviews?|reviews|food|food and drink|fashion|homes?|property|real estate|motoring"
    "|motors|cars|garden(?:ing|s)?|money|your money|personal finance|companies|industry"
    "|economy|the economy|banking|energy|media|science|environment|law|courts|crime|police"
    "|people|family|women|youth|history|heritage|africa|asia|europe|americas|middle east"
    r"|asia[- ]pacific|u\.?s\.?|uk|football|cricket|rugby|racing|golf|tennis|athletics|boxing"
    "|baseball|basketball|hockey|sports? (?:briefs|round-?up|digest|scores|results)|city hall"
    "|state house|county news|town talk|school news|church (?:news|notes)|club notes"
    "|society notes|personals?|want ads|markets? reports?|stock market|shipping"
)
RECORD_FIELDS = (
    "from|to|cc|sent|attachments?|language|load-date|publication(?:[- ](?:type|title|date|name|year))?"
    "|length|word count|section|source|subject|geographic|tags?|keywords|graphic|copyright"
    "|(?:media |press )?contacts?(?: information)?|(?:media|press) enquiries"
    "|updated|published|dateline|document type|database|issn|page|edition|reading time"
    "|byline|author|authors|credit|caption|photo(?:grapher)?|category|categories|topics?"
    "|classification|company|companies|organi[sz]ation|persons|place of publication"
    "|country of publication|publisher|publication (?:info|subject)|volume|issue"
    "|number of pages|document (?:id|url|number|features)|proquest document id"
    r"|accession (?:number|no\.?)|record (?:number|no\.?|id)|copyright (?:notice|holder)"
    "|load date|update date|last updated|entry date|permalink|link|url|doi|isbn|location"
    "|locations|industry|ticker|series|column|desk|slug|distribution|print headline"
    "|article type|story type|rights|provider|contributor|media type|format|coverage"
    "|filed under|posted (?:in|by|on)|originally published"
)
BUTTONS = (
    "share|print|e-?mail|save|listen(?: to this article)?|play|pause|open in app|back to top"
    "|read more|show more|see more"
    "|sign in|log in|subscribe|advertisement|comments?(?: \\(\\d+\\))?|follow us(?: on \\w+)?"
    "|(?:a )?(?:message|word) from our sponsors?|sponsored(?: content)?"
    "|view (?:this )?(?:e-?mail|newsletter|message)? ?in (?:your|a) browser|unsubscribe"
    "|(?:update|manage) (?:your |my )?preferences|no\\. ?\\d+|related (?:articles|stories)"
    "|report a correction|skip to (?:main )?content"
    "|(?:most|more) (?:popular|read|viewed)|more (?:from|on|in) this (?:section|story|author|topic)"
    "|top stories|trending(?: now)?|you (?:may|might) also like|editor.?s picks?|leave a comment"
    "|full (?:text|story)|recommended|in this issue|document \\d+ of \\d+|\\d+[- ]min(?:ute)?s? read"
    "|(?:photo )?gallery(?: \\(\\d+\\))?|click here|next(?: article)?|previous(?: article)?"
    "|view (?:this (?:e-?mail|message|newsletter) )?(?:in (?:your|a) (?:web )?browser|online)"
    "|(?:view|see) (?:all|full)(?: (?:stories|articles|coverage|image|size|text|issue))?"
    "|unsubscribe(?: here)?"
    "|(?:manage|update) (?:your )?(?:preferences|subscriptions?|profile)"
    "|forward (?:this (?:e-?mail|newsletter) )?to a friend"
    "|privacy(?: policy| notice| settings)?"
    "|terms(?: (?:of (?:use|service)|and conditions|& conditions))?"
    "|cookies?(?: (?:policy|settings|preferences))?|site ?map|about us|contact us"
    "|advertise(?: with us)?|help(?: cent(?:er|re))?|faqs?"
    "|back to (?:the )?(?:results|issue|contents|search|list|home(?: ?page)?)"
    "|(?:next|previous|prev) (?:story|page|issue|result|document|image)"
    "|continue reading(?: the main story)?"
    "|(?:article|story) continues (?:below|after (?:the )?ad(?:vert(?:isement)?)?)"
    "|skip (?:past )?(?:ad|advert|advertisement|newsletter promotion)"
    "|copy link(?: to (?:this )?article)?|permalink|leave a (?:reply|response)"
    "|(?:post|add|write|view|read|show|hide) (?:a |your |all |the )?comments?"
    r"|no comments(?: yet)?|\d+ (?:comments|replies|responses|shares|views|likes)"
    "|report (?:abuse|this(?: comment)?|an error|a problem)"
    "|download (?:the )?(?:app|pdf|article|as pdf|original)|(?:article|page) tools"
    "|save (?:this )?(?:article|story)(?: for later)?"
    "|(?:bookmark|cite|export|tweet|pin|like|reply|search|menu|close|home|login|log out"
    "|register|sign out|my account|zoom in|zoom out|rotate|fullscreen|archives?)"
    "|(?:text|font) size|(?:larger|smaller) (?:text|type)"
    "|(?:e-?mail|print|share|download|cite|bookmark|reprint) this (?:article|page|story"
    "|record|item)?|sponsored(?: content| by)?|promoted(?: content| stories)?"
    "|paid (?:content|post|partner content)"
    "|(?:more|other|latest|recent|popular|related|recommended|suggested|similar"
    "|featured) (?:stories|articles|posts|news|headlines|items|topics|coverage|links"
    "|content|searches|videos)"
    "|more (?:like this|to read|on this (?:story|topic)|from the web|headlines|news)"
    r"|around the web|loading(?:\.{3})?"
    r"|you have \d+ (?:free )?articles? (?:left|remaining)(?: this month)?"
    r"|already a (?:subscriber|member)|photos?(?: \d+ of \d+)?|slide ?show"
    r"|watch(?: now| live| the video)?|watch: .{0,40}|image \d+ of \d+"
    r"|(?:result|item|record|article|story|page) \d+ of \d+"
    "|full text(?: (?:available|from .{0,30}))?|references|abstract(?: from author)?"
    "|index terms"
)
LINE_WORDS = LineWords(
    site=(
        r"\b(?:share|e-?mail|print|subscribe|newsletter|follow us|read more|related|comments?|sign (?:in|up)"
        r"|log in|menu|home|advert(?:isement)?)\b"
        r"|\bunsubscribe|view (?:this|in|online|all)\b|\bprivacy policy"
        r"|terms (?:of (?:use|service)|and conditions)|\bcookie policy|site ?map|contact us"
        r"|about us|\bclick (?:here|to)\b|\bskip to\b|back to (?:top|results|contents)"
        "|(?:next|previous) (?:article|page|story|issue)|most (?:read|popular|viewed)"
        r"|more (?:from|like this|stories|on this)\b|you may also|\bpermalink"
        r"|leave a (?:reply|comment)|\d+ comments|download (?:the )?(?:app|pdf)"
        r"|\bmin(?:ute)?s? read\b|article continues|continue reading|sponsored content"
        r"|in your browser|\bdocument \d+ of \d+|full text\b|reproduced with permission"
        "|further reproduction|for immediate release|notes to editors"
        r"|media (?:contact|enquiries|inquiries)|press (?:office|contact)|^\W*ends\W*$"
        r"|^\W*-? ?30 ?-?\W*$"
    ),
    rights=(
        "copyright|all rights|reserved"
        r"|no part of|may not be reproduced|reprinted (?:by|with) permission|\(c\) ?\d{4}"
    ),
    source=r"source\s*:",
    issued="published|updated|posted|last modified",
    clock=r"\d{1,2}\s?[ap]\.?m\b",
    weekday="(?:mon|tues|wednes|thurs|fri|satur|sun)day",
    page=r"\bpage\b|\bpg\b|\bp\.\s?\d",
    column=(
        r"section\s*:|dateline\s*:|length\s*:|load-date|byline\s*:|body\s*:|headline\s*:"
        "|load date|publication (?:title|info|date|year|type|subject)|document type|word count"
        r"|issn|accession|classification|subject\s*:|language\s*:|geographic\s*:|graphic\s*:"
        r"|\b\d+ words$"
    ),
    label=(
        r"^\W{0,3}(?:title|author|date|page|source|text|abstract|keywords|byline|section|length)\s*[:：]"
        r"|^\W{0,3}(?:headline|subject|publication|newspaper|edition|category|topic|tags?"
        "|language|document|location|people|url|link|published|updated|copyright|volume|issue"
        r"|type|id|from|to|cc|sent)\s*[:：]"
    ),
    desk="editor",
    role=(
        r"^\W*by\b|staff|correspondent|reporter"
        "|special correspondent|columnist"
        r"|^\W*(?:words|text|story|report(?:ed)?|written|compiled|edited|interview(?:ed)?) by\b"
    ),
    author=r"^\W{0,2}(?:by|text)\W",
    photo=(
        "photo|picture|photograph"
        r"|illustration|^\W*(?:image|video|graphic|cartoon)s?\s*(?::|by\b)|courtesy|file image"
        "|getty"
    ),
    letter=(
        "^(?:sir|dear|madam|to the editor)|yours|sincerely|faithfully|respectfully"
        r"|^(?:gentlemen|my dear|mr\.? editor)|yours (?:etc|truly|&c)|your obedient"
    ),
    notice="tender|notice",
    contents=(
        "contents|inside|index|on other pages|in this (?:issue|edition|section)|what.s inside|today.s paper"
    ),
    jump="continued|from page|see [A-Z]+, page|turn to page",
    column_name=(
        r"letters|briefs?\b|in brief|news\b"
        r"|intelligence\W*$"
        r"|^\W*(?:editorials?|opinions?|our view|commentary|obituar(?:y|ies)|deaths|births"
        "|marriages|classifieds?|weather|sports?|business|features|profile|viewpoint"
        "|correspondence|miscellany|notes and (?:comments?|queries)|round-?up|digest"
        r"|calendar)\W*$"
    ),
)
