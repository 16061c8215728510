"""Spanish: the words of bylines and jump lines, and of sites."""

from newsarc.reading.languages.line_words import LineWords
from newsarc.reading.languages.word_forms import WordForms

WORDS = WordForms(
    by="Por|POR",
    before_name="[Pp]or|POR",
    bands=(
        "política|economía|internacional|nacional|sociedad|cultura|deportes|opinión|cartas|sucesos"
        "|espectáculos|breves|en breve|salud|educación|anuncios"
        "|portada|editorial|editoriales|tribuna|columnas?|an[áa]lisis|debate|cartas al director"
        "|mundo|espa[ñn]a|pa[íi]s|local|regional|regi[óo]n|ciudad|madrid|am[ée]rica(?: latina)?"
        "|europa|empresas|finanzas|bolsa|mercados|justicia|polic[íi]a|policiales|tribunales"
        "|ciencia|tecnolog[íi]a|medio ambiente|cine|teatro|m[úu]sica|libros|televisi[óo]n|agenda"
        "|obituarios?|esquelas|necrol[óo]gicas|f[úu]tbol|toros|entrevista|reportaje"
        "|[úu]ltima(?:s)? (?:hora|noticias)|noticias|notas|informaci[óo]n general|clasificados"
        "|hor[óo]scopo|pasatiempos|el tiempo|gente|vida social|tendencias|estilo"
    ),
    jumps_to=(r"(?:(?:Pasa a|Sigue en|Continúa en) (?:la )?(?:página|pág\.)\s(?P<page>[A-Z]?[0-9]{1,3}))",),
    jumps_from=(r"(?:Viene de (?:la )?(?:página|pág\.)\s(?P<page>[A-Z]?[0-9]{1,3}))",),
    jump_to_cues="Pasa|pasa|Sigue|sigue|ont",
    jump_from_cues="Viene",
    related="lea también|lee también|ver también|más sobre|te puede interesar",
    buttons=(
        "compartir|imprimir|guardar|escuchar|comentar|(?:\\d+ )?comentarios?(?: \\(\\d+\\))?"
        "|suscr[ií]b(?:ete|ase)|publicidad|iniciar sesión|lo más (?:leído|visto)|ver más|volver arriba"
        "|inicio|contacto|aviso legal|pol[íi]tica de (?:privacidad|cookies)|cookies"
        "|mapa (?:del )?sitio|qui[ée]nes somos|buscar|men[úu]|registrarse|reg[íi]strate"
        "|iniciar sesi[óo]n|cerrar sesi[óo]n|darse de baja"
        "|ver (?:en (?:el|tu) navegador|todos?|todas|tambi[ée]n)|leer m[áa]s|seguir leyendo"
        "|m[áa]s (?:noticias|informaci[óo]n|le[íi]das?|vistas?)|noticias relacionadas"
        "|art[íi]culos relacionados|(?:siguiente|anterior)(?: (?:art[íi]culo|p[áa]gina|noticia))?"
        "|enviar por (?:correo|e-?mail)|copiar enlace|descargar(?: pdf)?|volver(?: al inicio)?"
        "|etiquetas|tags|te puede interesar|s[íi]guenos(?: en .{0,20})?"
        r"|\d+ min(?:utos)?(?: de lectura)?|contin[úu]a leyendo|s[óo]lo (?:para )?suscriptores"
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
    record_fields=(
        "periodico|fuente|cabecera|fecha|pagina|contacto(?: de prensa)?"
        "|autor(?:es)?|p[áa]gina|secci[óo]n|edici[óo]n|idioma|palabras(?: clave)?|tema|materia"
        "|publicaci[óo]n|pa[íi]s|copyright|etiquetas|longitud|peri[óo]dico"
    ),
    seasons="primavera|verano|otoño|invierno",
    interview_by="Entrevista(?: de)?|ENTREVISTA(?: DE)?",
    subject_fields="asunto",
)
LINE_WORDS = LineWords(
    site=(
        r"\b(?:compartir|imprimir|comentarios?|publicidad)\b"
        r"|\b(?:leer más|seguir leyendo|ver más|noticias relacionadas|suscríb\w+|suscriptores"
        "|aviso legal|política de privacidad|te puede interesar|lo más leído|navegador"
        r"|min(?:utos)? de lectura|síguenos)\b"
    ),
    rights="todos los derechos",
    source="fuente:",
    issued="publicado|actualizado",
    weekday="lunes|martes|miércoles|jueves|viernes|sábado|domingo",
    page="página",
    role=(
        r"^por\b|corresponsal"
        "|enviad[oa] especial|entrevista de|agencias"
    ),
    author=r"^\W{0,2}por\W",
    column_name=(
        r"^\W*(?:editorial|opinión|tribuna|cartas(?: al director)?|política|economía"
        "|internacional|nacional|sociedad|cultura|deportes|sucesos|breves|en breve"
        r"|últimas? (?:hora|noticias)|espectáculos)\W*$"
    ),
    photo=(r"fotografía|foto\s*:|imagen\s*:"),
    desk=("redacción|redactor"),
    label=(
        r"^\W{0,3}(?:título|titular|autor|fecha|página|fuente|sección|periódico|edición|asunto"
        r"|de|para)\s*[:：]"
    ),
)
