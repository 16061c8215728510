"""Spanish: the words of bylines and jump lines, and of sites."""

from newsarc.reading.languages.line_words import LineWords
from newsarc.reading.languages.word_forms import WordForms

WORDS = WordForms(
    by="Por|POR",
    before_name="[Pp]or|POR",
    bands=(
        "política|economía|internacional|nacional|sociedad|cultura|deportes|opinión|cartas|sucesos"
        "|espectáculos|breves|en breve|salud|educación|anuncios"
    ),
    jumps_to=(r"(?:(?:Pasa a|Sigue en|Continúa en) (?:la )?(?:página|pág\.)\s(?P<page>[A-Z]?[0-9]{1,3}))",),
    jumps_from=(r"(?:Viene de (?:la )?(?:página|pág\.)\s(?P<page>[A-Z]?[0-9]{1,3}))",),
    jump_to_cues="Pasa|pasa|Sigue|sigue|ont",
    jump_from_cues="Viene",
    related="lea también|lee también|ver también|más sobre|te puede interesar",
    buttons=(
        "compartir|imprimir|guardar|escuchar|comentar|(?:\\d+ )?comentarios?(?: \\(\\d+\\))?"
        "|suscr[ií]b(?:ete|ase)|publicidad|iniciar sesión|lo más (?:leído|visto)|ver más|volver arriba"
    ),
    dated="publicado|actualizado|fecha",
    day_first="fecha",
    page_in_head="[Pp]ágina|PÁGINA|Pág|PÁG|pág",
    page_in_field=r"\bpágina|\bpág\.?",
    page_cues="Página|PÁGINA",
    before_date="del|de",
    newspapers="Diario|Correo|Tribuna|Heraldo|Periódico|Vanguardia|Noticiero",
    newspaper_articles="El |La ",
    articles="El|EL|La|LA",
    newspaper_particles="de |del |la |los |las ",
    source_fields="periódico|fuente|cabecera",
    record_fields="periodico|fuente|cabecera|fecha|pagina|contacto(?: de prensa)?",
    seasons="primavera|verano|otoño|invierno",
    interview_by="Entrevista(?: de)?|ENTREVISTA(?: DE)?",
    subject_fields="asunto",
)
LINE_WORDS = LineWords(
    site=r"\b(?:compartir|imprimir|comentarios?|publicidad)\b",
    rights="todos los derechos",
    source="fuente:",
    issued="publicado|actualizado",
    weekday="lunes|martes|miércoles|jueves|viernes|sábado|domingo",
    page="página",
    role=r"^por\b|corresponsal",
    author=r"^\W{0,2}por\W",
)
