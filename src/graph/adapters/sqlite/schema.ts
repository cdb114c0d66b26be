/**
 * Version 1, from which `migrate.ts` goes on. Integers inside, addresses outside. What one document owns: document, text, cluster, claim, event. What
 * documents share, kept by the fold: block, profile, tally, conflict, entity, name, word, appearance, edge.
 */
export const SCHEMA_1 = `
CREATE TABLE document (
  id INTEGER PRIMARY KEY, address TEXT NOT NULL UNIQUE, revision TEXT NOT NULL, collection TEXT NOT NULL, given_id TEXT,
  sha256 TEXT NOT NULL, title TEXT, description TEXT, url TEXT, source TEXT, authors TEXT NOT NULL, published_at TEXT,
  modified_at TEXT, language TEXT NOT NULL, tags TEXT NOT NULL, published_day INTEGER, title_key TEXT NOT NULL,
  characters INTEGER NOT NULL, mentions INTEGER NOT NULL, claims INTEGER NOT NULL, segments TEXT NOT NULL,
  learned_at INTEGER NOT NULL
);
CREATE INDEX document_by_day ON document (published_day, address);
CREATE INDEX document_by_title ON document (title_key, address);
CREATE TABLE text (document INTEGER PRIMARY KEY, raw TEXT NOT NULL);
CREATE VIRTUAL TABLE document_words USING fts5 (words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0');

CREATE TABLE block (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, key TEXT NOT NULL, bare TEXT NOT NULL UNIQUE, entity INTEGER, UNIQUE (kind, key));
CREATE TABLE profile (
  id INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE, block INTEGER NOT NULL, scope TEXT, evidence TEXT NOT NULL,
  address TEXT NOT NULL, clusters INTEGER NOT NULL, entity INTEGER
);
CREATE INDEX profile_by_block ON profile (block);
CREATE INDEX profile_by_entity ON profile (entity);
CREATE INDEX profile_by_address ON profile (address);
CREATE TABLE tally (
  profile INTEGER NOT NULL, attribute TEXT NOT NULL, value TEXT NOT NULL, documents INTEGER NOT NULL,
  PRIMARY KEY (profile, attribute, value)
) WITHOUT ROWID;
CREATE TABLE conflict (left INTEGER NOT NULL, right INTEGER NOT NULL, reasons TEXT NOT NULL, PRIMARY KEY (left, right)) WITHOUT ROWID;

CREATE TABLE cluster (
  id INTEGER PRIMARY KEY, document INTEGER NOT NULL, position INTEGER NOT NULL, kind TEXT NOT NULL, key TEXT NOT NULL,
  ordinal INTEGER NOT NULL, subtype TEXT, name TEXT NOT NULL, aliases TEXT NOT NULL, wikidata TEXT, profile INTEGER NOT NULL,
  mention_count INTEGER NOT NULL, mentions TEXT NOT NULL, UNIQUE (document, position)
);
CREATE INDEX cluster_by_profile ON cluster (profile, document, mention_count);
CREATE TABLE claim (
  id INTEGER PRIMARY KEY, address TEXT NOT NULL UNIQUE, document INTEGER NOT NULL, subject INTEGER NOT NULL, predicate TEXT NOT NULL,
  object INTEGER, modality TEXT NOT NULL, attributed_to INTEGER, first_day INTEGER, last_day INTEGER, date TEXT,
  qualifiers TEXT NOT NULL, confidence REAL NOT NULL, evidence TEXT NOT NULL, start INTEGER NOT NULL, rule TEXT NOT NULL,
  origin TEXT NOT NULL, subject_entity INTEGER, object_entity INTEGER, edge INTEGER
);
CREATE INDEX claim_by_document ON claim (document, start);
CREATE INDEX claim_by_subject ON claim (subject);
CREATE INDEX claim_by_object ON claim (object) WHERE object IS NOT NULL;
CREATE INDEX claim_by_subject_entity ON claim (subject_entity);
CREATE INDEX claim_by_object_entity ON claim (object_entity) WHERE object_entity IS NOT NULL;
CREATE INDEX claim_by_edge ON claim (edge, modality, confidence, first_day, last_day, document) WHERE edge IS NOT NULL;
CREATE TABLE event (
  id INTEGER PRIMARY KEY, document INTEGER NOT NULL, position INTEGER NOT NULL, event INTEGER NOT NULL, subtype TEXT,
  modality TEXT NOT NULL, date TEXT, places TEXT NOT NULL, participants TEXT NOT NULL, evidence TEXT NOT NULL, start INTEGER NOT NULL
);
CREATE INDEX event_by_document ON event (document);
CREATE INDEX event_by_event ON event (event);

CREATE TABLE entity (
  id INTEGER PRIMARY KEY, address TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, subtype TEXT, name TEXT NOT NULL, name_key TEXT NOT NULL,
  aliases TEXT NOT NULL, wikidata TEXT, documents INTEGER NOT NULL, mentions INTEGER NOT NULL, degree INTEGER NOT NULL
);
CREATE INDEX entity_by_documents ON entity (documents DESC, address);
CREATE INDEX entity_by_degree ON entity (degree DESC, address);
CREATE INDEX entity_by_name ON entity (name_key, address);
CREATE INDEX entity_by_kind ON entity (kind, documents DESC, address);
CREATE TABLE name (id INTEGER PRIMARY KEY, entity INTEGER NOT NULL, name TEXT NOT NULL, key TEXT NOT NULL, is_display INTEGER NOT NULL, UNIQUE (entity, name));
CREATE INDEX name_by_key ON name (key, entity, is_display);
CREATE TABLE word (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE);
CREATE TABLE word_form (form TEXT NOT NULL, word INTEGER NOT NULL, PRIMARY KEY (form, word)) WITHOUT ROWID;
CREATE TABLE name_word (word INTEGER NOT NULL, name INTEGER NOT NULL, PRIMARY KEY (word, name)) WITHOUT ROWID;
CREATE TABLE appearance (
  entity INTEGER NOT NULL, document INTEGER NOT NULL, mentions INTEGER NOT NULL, PRIMARY KEY (entity, document)
) WITHOUT ROWID;
CREATE INDEX appearance_by_document ON appearance (document, mentions);

CREATE TABLE edge (
  id INTEGER PRIMARY KEY, address TEXT NOT NULL UNIQUE, subject INTEGER NOT NULL, predicate TEXT NOT NULL, object INTEGER NOT NULL,
  claims INTEGER NOT NULL, documents INTEGER NOT NULL, sources INTEGER NOT NULL, first_day INTEGER, last_day INTEGER, confidence REAL NOT NULL
);
CREATE INDEX edge_by_subject ON edge (subject, documents DESC, address, predicate, object);
CREATE INDEX edge_by_object ON edge (object, documents DESC, address, predicate, subject);

CREATE TABLE judgement (id TEXT PRIMARY KEY, verdict TEXT NOT NULL, score REAL NOT NULL, reasons TEXT NOT NULL, decided_by TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE judged_profile (judgement TEXT NOT NULL, side TEXT NOT NULL, profile TEXT NOT NULL, PRIMARY KEY (judgement, side, profile)) WITHOUT ROWID;
CREATE TABLE judged_cluster (
  judgement TEXT NOT NULL, side TEXT NOT NULL, document TEXT NOT NULL, kind TEXT NOT NULL, key TEXT NOT NULL, ordinal INTEGER NOT NULL,
  PRIMARY KEY (judgement, side, document, kind, key, ordinal)
) WITHOUT ROWID;
CREATE INDEX judged_cluster_by_document ON judged_cluster (document);
CREATE TABLE judged_block (kind TEXT NOT NULL, key TEXT NOT NULL, judgement TEXT NOT NULL, PRIMARY KEY (kind, key, judgement)) WITHOUT ROWID;
`;

/**
 * Version 2. Documents keep what copies of their story are told by; claims can be found by predicate, and the denied
 * ones, of which there are few, apart.
 */
export const SCHEMA_2 = `
ALTER TABLE document ADD COLUMN syndication TEXT NOT NULL DEFAULT '';
CREATE INDEX claim_by_predicate ON claim (predicate, subject_entity);
CREATE INDEX claim_negated ON claim (edge) WHERE modality = 'NEGATED';
`;
