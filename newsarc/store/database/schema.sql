-- The current schema of an archive. Migrations make it, step by step; a test holds both together.

-- What was imported: the bytes themselves, how they were read, and what the user said about them.
CREATE TABLE source (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL,
    path TEXT NOT NULL,
    encoding TEXT NOT NULL,
    reader TEXT NOT NULL,
    content BLOB NOT NULL,              -- compressed by zlib
    given TEXT NOT NULL,                -- JSON: the declared issue
    warnings TEXT NOT NULL,             -- JSON: texts
    imported_at TEXT NOT NULL,
    given_encoding TEXT,
    replaced_by INTEGER REFERENCES source(id),
    is_due INTEGER NOT NULL DEFAULT 0,  -- read again by the next import
    given_columns TEXT,                 -- JSON: the declared columns of a table, by their fields
    given_format TEXT,
    kept_sha256 TEXT                    -- of what is kept, where some of it was forgotten
);
CREATE UNIQUE INDEX idx_source_sha256 ON source (sha256);
CREATE INDEX source_path ON source (path);

-- Where the bytes of a source lie, and since when.
CREATE TABLE file (
    path TEXT PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES source(id),
    size INTEGER NOT NULL,
    modified_ns INTEGER,
    inode INTEGER,
    changed_ns INTEGER
);
CREATE INDEX idx_file_source_id ON file (source_id);

-- What of a source is in none of its parts.
CREATE TABLE dropped (
    id INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES source(id),
    line INTEGER NOT NULL,
    text TEXT NOT NULL,
    reason TEXT NOT NULL
);
CREATE INDEX idx_dropped_source_id ON dropped (source_id);

-- Articles and the other parts of pages.
CREATE TABLE article (
    id INTEGER PRIMARY KEY,
    ref TEXT NOT NULL,
    source_id INTEGER NOT NULL REFERENCES source(id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    newspaper TEXT,
    date TEXT,
    edition TEXT,
    page_key TEXT,                      -- the page, written so that it sorts as pages do
    page TEXT,
    section TEXT,
    kicker TEXT,
    headline TEXT,
    headline_lines TEXT NOT NULL,       -- JSON: texts
    deck TEXT,
    byline TEXT,
    agency TEXT,
    place TEXT,
    filed_on TEXT,
    body TEXT,
    paragraphs TEXT NOT NULL,           -- JSON: length, first line, last line, is crosshead
    jump_to TEXT,
    jump_from TEXT,
    marks TEXT NOT NULL,                -- JSON: role, text, line
    doubts TEXT NOT NULL,               -- JSON: texts
    repairs TEXT NOT NULL,              -- JSON: name, count
    language TEXT,
    first_line INTEGER,
    last_line INTEGER,
    imported_at TEXT NOT NULL,
    column TEXT,
    digest TEXT NOT NULL DEFAULT '',    -- of the text as it was read: what tells it from any other
    url TEXT,
    origin TEXT                         -- JSON: what an export says of the archive that it comes from
);
CREATE UNIQUE INDEX idx_article_ref ON article (ref);
CREATE UNIQUE INDEX article_digest ON article (digest);
CREATE INDEX idx_article_source_id ON article (source_id);
CREATE INDEX idx_article_newspaper ON article (newspaper);
CREATE INDEX article_newest
    ON article (kind, date DESC, newspaper, page_key, source_id, position, id);
CREATE INDEX article_imported ON article (imported_at);
CREATE INDEX article_page ON article (page) WHERE page IS NOT NULL;
CREATE INDEX article_section ON article (section) WHERE section IS NOT NULL;
CREATE INDEX article_column ON article (column) WHERE column IS NOT NULL;
CREATE INDEX article_edition ON article (edition) WHERE edition IS NOT NULL;
CREATE INDEX article_agency ON article (agency) WHERE agency IS NOT NULL;
CREATE INDEX article_place ON article (place) WHERE place IS NOT NULL;
CREATE INDEX article_language ON article (language) WHERE language IS NOT NULL;
CREATE INDEX article_doubtful ON article (id) WHERE doubts <> '[]';
CREATE INDEX article_jump_to ON article (id) WHERE jump_to IS NOT NULL;
CREATE INDEX article_jump_from ON article (id) WHERE jump_from IS NOT NULL;

-- Which sources hold an article, and where in each it stands.
CREATE TABLE article_source (
    article_id INTEGER NOT NULL REFERENCES article(id),
    source_id INTEGER NOT NULL REFERENCES source(id),
    position INTEGER NOT NULL,
    first_line INTEGER,
    last_line INTEGER,
    PRIMARY KEY (source_id, position)
);
CREATE INDEX idx_article_source_article_id ON article_source (article_id);

CREATE TABLE contributor (
    article_id INTEGER REFERENCES article(id),
    position INTEGER,
    name TEXT NOT NULL,
    role TEXT,
    PRIMARY KEY (article_id, position)
);
CREATE INDEX contributor_name ON contributor (name, article_id);
CREATE INDEX contributor_role ON contributor (role, article_id) WHERE role IS NOT NULL;

-- The index of names: each contributor's name once, with its search key.
CREATE TABLE person (
    name TEXT PRIMARY KEY,
    key TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

-- The full-text index: words and pairs of characters with their places, and single characters, marked by their
-- columns.
-- The body comes first: FTS5 writes two bytes more for each word of another column.
CREATE VIRTUAL TABLE search
    USING fts5(body, headline, kicker, deck, byline, content='', tokenize='ascii');
CREATE VIRTUAL TABLE search_character
    USING fts5(characters, content='', tokenize='ascii', detail=none);

-- What users put in the place of what was read, and what was read there.
CREATE TABLE correction (
    article_id INTEGER REFERENCES article(id),
    field TEXT,
    value TEXT,
    note TEXT,
    corrected_at TEXT NOT NULL,
    PRIMARY KEY (article_id, field)
);
CREATE TABLE uncorrected (
    article_id INTEGER PRIMARY KEY REFERENCES article(id),
    columns TEXT NOT NULL               -- JSON: columns of the article
);

-- Which article goes on in which, and the issues where this is to be found out again.
CREATE TABLE jump (
    from_id INTEGER PRIMARY KEY,
    to_id INTEGER NOT NULL
);
CREATE UNIQUE INDEX idx_jump_to_id ON jump (to_id);
CREATE TABLE jump_due (
    newspaper TEXT,
    date TEXT,
    PRIMARY KEY (newspaper, date)
);
CREATE TRIGGER jump_added AFTER INSERT ON article BEGIN
    INSERT OR IGNORE INTO jump_due SELECT NEW.newspaper, NEW.date
        WHERE NEW.kind = 'article' AND NEW.newspaper IS NOT NULL AND length(NEW.date) = 10;
END;
CREATE TRIGGER jump_changed
    AFTER UPDATE OF kind, newspaper, date, edition, page, headline, body, agency, place,
        jump_to, jump_from, marks ON article
BEGIN
    INSERT OR IGNORE INTO jump_due SELECT OLD.newspaper, OLD.date
        WHERE OLD.kind = 'article' AND OLD.newspaper IS NOT NULL AND length(OLD.date) = 10;
    INSERT OR IGNORE INTO jump_due SELECT NEW.newspaper, NEW.date
        WHERE NEW.kind = 'article' AND NEW.newspaper IS NOT NULL AND length(NEW.date) = 10;
END;
CREATE TRIGGER jump_removed AFTER DELETE ON article BEGIN
    INSERT OR IGNORE INTO jump_due SELECT OLD.newspaper, OLD.date
        WHERE OLD.kind = 'article' AND OLD.newspaper IS NOT NULL AND length(OLD.date) = 10;
    DELETE FROM jump WHERE OLD.id IN (from_id, to_id);
END;

-- The runs of imports, the files that failed, and what articles were before their file changed.
CREATE TABLE run (
    id INTEGER PRIMARY KEY,
    started_at TEXT NOT NULL,
    ended_at TEXT,
    added INTEGER NOT NULL DEFAULT 0,
    updated INTEGER NOT NULL DEFAULT 0,
    unchanged INTEGER NOT NULL DEFAULT 0,
    duplicate INTEGER NOT NULL DEFAULT 0,
    unsettled INTEGER NOT NULL DEFAULT 0,
    failed INTEGER NOT NULL DEFAULT 0,
    articles INTEGER NOT NULL DEFAULT 0,
    others INTEGER NOT NULL DEFAULT 0,
    warnings INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE failure (
    path TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    modified_ns INTEGER,
    given TEXT NOT NULL,
    given_encoding TEXT,
    error TEXT NOT NULL,
    failed_at TEXT NOT NULL,
    inode INTEGER,
    changed_ns INTEGER,
    is_acknowledged INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE version (
    article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    entry TEXT NOT NULL,                -- JSON: the article's row
    replaced_at TEXT NOT NULL,
    PRIMARY KEY (article_id, number)
);

-- The refs that articles had before they were read otherwise.
CREATE TABLE former_ref (
    ref TEXT PRIMARY KEY,
    article_id INTEGER NOT NULL,
    digest TEXT                         -- null where a schema before 13 did not keep it
);
CREATE INDEX idx_former_ref_article_id ON former_ref (article_id);
CREATE TRIGGER ref_changed AFTER UPDATE OF ref ON article WHEN OLD.ref <> NEW.ref BEGIN
    INSERT OR REPLACE INTO former_ref VALUES (OLD.ref, OLD.id, OLD.digest);
END;
CREATE TRIGGER ref_removed AFTER DELETE ON article BEGIN
    DELETE FROM former_ref WHERE article_id = OLD.id;
END;

-- Tombstones: what users removed, and what tells it when it is read again.
CREATE TABLE removal (
    id INTEGER PRIMARY KEY,
    removed_at TEXT NOT NULL
);
CREATE TABLE removed (
    article_id INTEGER PRIMARY KEY,
    removal_id INTEGER REFERENCES removal(id),
    fingerprint TEXT NOT NULL           -- JSON: hashes
);
CREATE INDEX removed_removal ON removed (removal_id);
CREATE TABLE removed_digest (
    digest TEXT PRIMARY KEY,            -- the ref where a schema before 13 kept no more
    article_id INTEGER NOT NULL REFERENCES removed(article_id)
);
CREATE INDEX removed_digest_article ON removed_digest (article_id);
CREATE TABLE removed_link (
    source_id INTEGER NOT NULL REFERENCES source(id),
    position INTEGER NOT NULL,
    article_id INTEGER NOT NULL REFERENCES removed(article_id),
    first_line INTEGER,
    last_line INTEGER,
    PRIMARY KEY (source_id, position)
);
CREATE INDEX removed_link_article ON removed_link (article_id);
CREATE TABLE removed_row (
    article_id INTEGER NOT NULL REFERENCES removed(article_id),
    name TEXT NOT NULL,                 -- the table that the row stood in
    row TEXT NOT NULL                   -- JSON
);
CREATE INDEX removed_row_article ON removed_row (article_id);

-- What users keep for themselves.
CREATE TABLE saved (
    name TEXT PRIMARY KEY,
    query TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    seen_id INTEGER NOT NULL DEFAULT 0,
    seen_at TEXT NOT NULL DEFAULT '',
    options TEXT                        -- JSON: words, how the query is exported
);
CREATE TABLE standing_export (
    name TEXT NOT NULL,
    article_id INTEGER NOT NULL,
    digest BLOB NOT NULL,               -- of what was exported last
    PRIMARY KEY (name, article_id)
) WITHOUT ROWID;
CREATE TABLE tag (
    article_id INTEGER NOT NULL REFERENCES article(id),
    name TEXT NOT NULL,
    tagged_at TEXT NOT NULL,
    PRIMARY KEY (article_id, name)
);
CREATE INDEX tag_name ON tag (name);
CREATE TABLE article_note (
    article_id INTEGER PRIMARY KEY REFERENCES article(id),
    text TEXT NOT NULL,
    noted_at TEXT NOT NULL
);

-- What other programs read: the articles, as they are corrected. Tables have singular names, views plural ones.
CREATE VIEW articles AS SELECT
    article.id,
    article.ref,
    article.newspaper,
    article.date,
    CAST(substr(article.date, 1, 4) AS INTEGER) AS year,
    article.edition,
    article.page,
    article.section,
    article.column,
    article.kicker,
    article.headline,
    article.deck,
    article.byline,
    (SELECT group_concat(said, '; ') FROM
        (SELECT name || ifnull(' (' || role || ')', '') AS said FROM contributor
            WHERE contributor.article_id = article.id ORDER BY contributor.position)) AS contributors,
    article.agency,
    article.place,
    article.filed_on,
    article.body,
    article.jump_to,
    article.jump_from,
    article.url,
    article.language,
    (SELECT group_concat(name, '; ') FROM
        (SELECT tag.name FROM tag WHERE tag.article_id = article.id ORDER BY tag.name)) AS tags,
    (SELECT text FROM article_note WHERE article_note.article_id = article.id) AS note,
    (SELECT path FROM source WHERE source.id = article.source_id) AS source_path,
    article.imported_at
    FROM article WHERE article.kind = 'article';
