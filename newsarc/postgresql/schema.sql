-- A published archive: one in a database, in a schema of its own. Texts compare byte by byte, as SQLite's do.
CREATE SCHEMA newsarc;
SET LOCAL search_path = newsarc;

CREATE TABLE setting (
    name text PRIMARY KEY,
    value text NOT NULL
);

-- What ranking needs of the whole archive, and how many articles have no vector. One row.
CREATE TABLE statistics (
    articles bigint NOT NULL,           -- and other parts of pages
    tokens bigint NOT NULL,
    unlisted bigint NOT NULL
);

CREATE TABLE source (
    id bigint PRIMARY KEY,
    version bytea NOT NULL,             -- the digest of all that is published of it
    sha256 text COLLATE "C" NOT NULL,
    path text COLLATE "C" NOT NULL,
    encoding text COLLATE "C" NOT NULL,
    reader text COLLATE "C" NOT NULL,
    imported_at text COLLATE "C" NOT NULL,
    warnings text NOT NULL,             -- JSON: texts
    path_keys text[] NOT NULL,          -- of it and of its files, as queries compare them
    drops text NOT NULL                 -- JSON: line, text, reason
);
CREATE INDEX source_sha256 ON source (sha256);

-- The lexemes of an article as a vector, which is kept in the index alone. It is never to be asked of a row.
-- A run of characters behind its mark gives pairs and single ones; a lexeme of another column than the body
-- stands there a second time, behind the letter of its column.
CREATE FUNCTION lexemes(form smallint, heading text, body text) RETURNS tsvector
    LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 10000
    RETURN CASE WHEN form = 0 THEN array_to_tsvector(ARRAY(
        SELECT lines.letter || CASE WHEN starts_with(items.item, '^')
                THEN substr(items.item, places.place, lengths.length) ELSE items.item END
        FROM (
            SELECT '' AS letter, translate(heading, E'\n', ' ') || body AS tokens
            UNION ALL SELECT chr(64 + number::integer), line
                FROM unnest(string_to_array(heading, E'\n')) WITH ORDINALITY AS columns(line, number)
        ) AS lines,
        unnest(string_to_array(lines.tokens, ' ')) AS items(item),
        generate_series(2, CASE WHEN starts_with(items.item, '^') THEN length(items.item) ELSE 2 END)
            AS places(place),
        generate_series(1, CASE WHEN starts_with(items.item, '^') THEN 2 ELSE 1 END) AS lengths(length)
        WHERE items.item <> ''
    )) END;

-- Articles and the other parts of pages, a partition a year, with their index.
CREATE TABLE article (
    year smallint NOT NULL,             -- 0 where there is no date
    id bigint NOT NULL,
    version bytea NOT NULL,             -- the digest of all that is published of it
    ref text COLLATE "C" NOT NULL,
    digest text COLLATE "C" NOT NULL,
    former_refs text[] NOT NULL,
    source_id bigint NOT NULL,
    source_ids bigint[] NOT NULL,       -- all that hold it
    position bigint NOT NULL,
    kind text COLLATE "C" NOT NULL,
    newspaper text COLLATE "C",
    date text COLLATE "C",
    edition text COLLATE "C",
    page_key text COLLATE "C",
    page text COLLATE "C",
    section text COLLATE "C",
    "column" text COLLATE "C",
    authors text[] NOT NULL,            -- their names
    roles text[] NOT NULL,
    agency text COLLATE "C",
    place text COLLATE "C",
    filed_on text COLLATE "C",
    body_length integer NOT NULL,       -- characters; -1 where there is none
    jump_to text,
    jump_from text,
    next_id bigint,                     -- where it goes on, and where it began
    previous_id bigint,
    doubts text NOT NULL,
    language text COLLATE "C",
    first_line bigint,
    last_line bigint,
    imported_at text COLLATE "C" NOT NULL,
    tags text NOT NULL,
    tag_names text[] NOT NULL,
    note text,
    note_key text,                      -- folded
    corrections text NOT NULL,
    states text[] NOT NULL,             -- doubtful, corrected, tagged, noted, waiting, unlisted
    form smallint NOT NULL,             -- 0 with vectors, 1 where they cannot hold the lexemes
    size integer NOT NULL,              -- tokens
    heading text COLLATE "C" NOT NULL,  -- the tokens of all columns but the body in a row, a line for each
    stream text COLLATE "C" NOT NULL,   -- those of the body
    PRIMARY KEY (id, year)
) PARTITION BY RANGE (year);
ALTER TABLE article ALTER COLUMN stream SET STORAGE MAIN;  -- which is read for every candidate of a phrase

-- What is shown of an article and never looked for: rows that are looked through are a third as long without.
CREATE TABLE content (
    year smallint NOT NULL,
    id bigint NOT NULL,
    kicker text,
    headline text,
    headline_lines text NOT NULL,       -- JSON, as are all below that are not null
    deck text,
    byline text,
    contributors text NOT NULL,
    body text,
    paragraphs text NOT NULL,
    marks text NOT NULL,
    repairs text NOT NULL,
    url text,
    origin text,
    uncorrected text,
    versions text NOT NULL,             -- number, row, time
    PRIMARY KEY (id, year)
) PARTITION BY RANGE (year);

CREATE INDEX article_newest ON article (kind, year DESC, date DESC NULLS LAST, newspaper NULLS FIRST,
    page_key NULLS FIRST, source_id, position, id);
CREATE INDEX article_ref ON article (ref);
CREATE INDEX article_digest ON article (digest);
CREATE INDEX article_imported ON article (imported_at);
CREATE INDEX article_newspaper ON article (newspaper);
CREATE INDEX article_place ON article (place) WHERE place IS NOT NULL;
CREATE INDEX article_tokens ON article USING gin (lexemes(form, heading, stream));
-- One for all others that an article may have several of: each index of each year takes a lock of every reader.
CREATE INDEX article_many ON article USING gin (authors, tag_names, source_ids, former_refs, states);

-- Every name that a field of articles has, with the key by which queries find it.
CREATE TABLE name (
    field text COLLATE "C",
    value text COLLATE "C",
    key text COLLATE "C" NOT NULL,
    PRIMARY KEY (field, value)
);

CREATE TABLE saved (
    name text COLLATE "C" PRIMARY KEY,
    query text NOT NULL,
    saved_at text NOT NULL,
    options text
);
