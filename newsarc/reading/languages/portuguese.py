"""Portuguese: the words of bylines, jump lines and mastheads, and of sites."""

from newsarc.reading.languages.line_words import LineWords
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
LINE_WORDS = LineWords(
    site=(
        r"\b(?:partilhar|compartilhar|imprimir|comentários?|publicidade|ler mais|leia (?:mais|também)"
        r"|saiba mais|continuar a ler|mais lidas|notícias relacionadas|assinantes?|política de privacidade)\b"
    ),
    rights="todos os direitos|reprodução proibida",
    source="fonte:",
    issued="publicado|atualizado|actualizado",
    weekday="segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|sábado|domingo",
    page="página",
    label=r"^\W{0,3}(?:título|autor|data|página|fonte|secção|seção|jornal|edição|assunto|de|para)\s*[:：]",
    desk="redac?ção|redator|redactor",
    role=r"^por\b|correspondente|enviad[oa] especial|jornalista",
    author=r"^\W{0,2}por\W",
    photo=r"fotografia|foto\s*:|imagem\s*:",
    column_name=(
        r"^\W*(?:editorial|opinião|cartas(?: ao (?:diretor|director))?|política|economia|internacional|mundo"
        r"|nacional|país|local|sociedade|cultura|desporto|esportes?|breves|última hora|necrologia)\W*$"
    ),
)
