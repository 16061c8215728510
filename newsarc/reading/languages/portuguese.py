"""Portuguese: the words of bylines, jump lines and mastheads, and of sites."""

from newsarc.reading.languages.word_forms import WordForms

WORDS = WordForms(
    by="Por|POR",
    before_name="[Pp]or|POR",
    conjunctions="e",
    own_reporters=r"(?:o )?nosso (?:correspondente|enviado)(?: especial)?",
    roles="correspondente|jornalista|redac?ç[ãa]o",
    bands=(
        "política|economia|internacional|mundo|país|sociedade|cultura|desporto|esporte|opinião|cartas"
        "|local|breves|em resumo|saúde|ensino|necrologia|classificados"
    ),
    jumps_to=(r"(?:(?:Continua|Segue) na (?:página|pág\.)\s(?P<page>[A-Z]?[0-9]{1,3}))",),
    jumps_from=(r"(?:Continuação da (?:página|pág\.)\s(?P<page>[A-Z]?[0-9]{1,3}))",),
    jump_to_cues="ont|Segue",
    jump_from_cues="ont",
    related="leia (?:também|mais)|ler mais|veja também|saiba mais",
    buttons=(
        "partilhar|compartilhar|imprimir|guardar|ouvir|comentar|(?:\\d+ )?comentários?(?: \\(\\d+\\))?"
        "|subscrever(?: newsletter)?|assinar|publicidade|iniciar sessão|mais lidas?|voltar ao topo"
    ),
    dated="publicado|atualizado|actualizado|data",
    day_first="data",
    page_in_head="[Pp]ágina|PÁGINA|Pág|PÁG|pág",
    page_in_field=r"\bpágina|\bpág\.?",
    page_cues="Página|PÁGINA",
    before_date="de|em",
    newspapers="Diário|Jornal|Folha|Correio|Gazeta",
    newspaper_articles="O |A ",
    newspaper_particles="de |do |da |dos |das ",
    source_fields="jornal|fonte",
    headline_fields="título",
    record_fields="jornal|fonte|data|página|autor",
    interview_by="Entrevista(?: de| por)?",
    subject_fields="assunto",
)
