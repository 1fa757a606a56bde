-- 003: how records were caught, and posts counted, another time; who read a file and by which
-- mapping; languages found by a machine; pseudonyms; texts before a better reader.

create table tool (
    id integer primary key,
    name text not null unique
) strict;

-- What a record's file says of how it was caught; most say nothing.
create table record_capture (
    import_file integer not null,
    number integer not null,
    captured integer,
    url text,
    tool integer references tool (id),
    primary key (import_file, number),
    foreign key (import_file, number) references record (import_file, number)
) strict, without rowid;

-- Other counts of a post that came with a duplicate of it.
create table counts_seen (
    id integer primary key,
    document integer not null references document (id),
    import_file integer not null references import_file (id),
    captured integer not null,
    likes integer,
    reposts integer,
    replies integer,
    quotes integer,
    views integer
) strict;
create index counts_seen_document on counts_seen (document);

-- mapping: as the mapping file was written, or null.
alter table import_file add column reader_version integer not null default 1;
alter table import_file add column mapping text;

-- pseudonyms: the fingerprint of the key they were made with, which is not in the case.
-- exempt: whose names stayed, as JSON. originals: what became of the bytes.
alter table import add column pseudonyms text;
alter table import add column exempt text;
alter table import add column originals text check (originals in ('encrypted', 'hashed'));

-- key: the fingerprint of the key the chunks are encrypted under, or null.
alter table original add column key text;

-- confidence: null where the language is the source's; else how sure a machine was, 0 where it
-- found none.
alter table document add column confidence real check (confidence between 0 and 1);

alter table document add column revision integer not null default 1;

-- What a document was before it was read again, or is to become: every revision but the one that
-- the document's own rows hold. The header is the source's.
create table text_revision (
    document integer not null references document (id),
    revision integer not null,
    reader_version integer not null,
    title text,
    author text,
    outlet text,
    date text,
    language text,
    url text,
    description text,
    text text not null,
    primary key (document, revision)
) strict, without rowid;

create index document_unstated on document (id) where language is null and confidence is null;
