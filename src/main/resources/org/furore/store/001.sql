-- The case file, version 1. Integer keys join, uuid (16 bytes) names a thing outside the file.
-- Times are milliseconds of the Unix epoch, UTC. Enumerations are lower case with hyphens.

create table case_info (
    id integer primary key check (id = 1),
    uuid blob not null check (length(uuid) = 16),
    title text not null,
    zone text not null,
    coder text not null,
    created integer not null
) strict;

-- One row for each commit that changes what a search can find.
create table commit_log (
    seq integer primary key,
    uuid blob not null unique check (length(uuid) = 16)
) strict;

create table import (
    id integer primary key,
    uuid blob not null unique check (length(uuid) = 16),
    started integer not null,
    finished integer,
    state text not null check (state in ('running', 'complete', 'cancelled')),
    active integer not null check (active in (0, 1)),
    tool text not null,
    query text,
    period text,
    collector text,
    coverage text check (coverage in ('sample', 'census')),
    gaps text
) strict;

-- The bytes as they came. kept = 0: unrecognised, only name, size and hash are known.
create table original (
    id integer primary key,
    uuid blob not null unique check (length(uuid) = 16),
    sha256 blob not null unique check (length(sha256) = 32),
    size integer not null check (size >= 0),
    compression text check (compression in ('gzip')),
    captured integer not null,
    kept integer not null check (kept in (0, 1)),
    complete integer not null check (complete in (0, 1))
) strict;

-- At most 1 MiB of an original each; codec 0 verbatim, 1 zstd.
create table original_chunk (
    id integer primary key,
    original integer not null references original (id),
    start integer not null check (start >= 0),
    length integer not null check (length > 0 and length <= 1048576),
    codec integer not null check (codec in (0, 1)),
    bytes blob not null,
    unique (original, start)
) strict;

create table import_file (
    id integer primary key,
    import integer not null references import (id),
    original integer not null references original (id),
    name text not null,
    format text,
    taken integer not null default 0,
    duplicates integer not null default 0,
    rejected integer not null default 0
) strict;
create index import_file_import on import_file (import);
create index import_file_original on import_file (original);
create index import_file_name on import_file (name);

-- id is the document's ordinal. The header's columns hold the corrected values.
create table document (
    id integer primary key,
    uuid blob not null unique check (length(uuid) = 16),
    kind text not null check (kind in ('article', 'post', 'review')),
    title text,
    author text,
    outlet text,
    date text,
    date_from integer,
    date_to integer,
    language text,
    url text,
    text text not null,
    text_hash integer not null,
    import_file integer not null references import_file (id),
    number integer not null,
    live integer not null check (live in (0, 1)),
    seq integer not null
) strict;
create index document_seq on document (seq);
create index document_url on document (url) where kind <> 'post';

create table article (
    document integer primary key references document (id),
    description text
) strict;

create table post (
    document integer primary key references document (id),
    platform text not null,
    native_id text,
    handle text,
    reply_to text,
    repost_of text,
    quote_of text,
    conversation text,
    hashtags text,
    mentions text,
    links text,
    media text,
    likes integer,
    reposts integer,
    replies integer,
    quotes integer,
    views integer
) strict;

create table review (
    document integer primary key references document (id),
    work text,
    rating text,
    score real check (score between 0 and 100),
    scale text,
    fresh integer check (fresh in (0, 1)),
    reviewer text check (reviewer in ('critic', 'user')),
    platform text,
    native_id text
) strict;

-- Other content keys by which a document is known: an article's address and text.
create table content_key (
    key blob primary key check (length(key) = 16),
    document integer not null references document (id)
) strict, without rowid;

create table series (
    id integer primary key,
    uuid blob not null unique check (length(uuid) = 16),
    key text unique,
    name text not null,
    unit text,
    note text
) strict;

create table observation (
    id integer primary key,
    uuid blob not null unique check (length(uuid) = 16),
    key text unique,
    series integer not null references series (id),
    date text not null,
    value text not null,
    qualifier text,
    source text,
    note text,
    import_file integer references import_file (id),
    live integer not null default 1 check (live in (0, 1))
) strict;
create index observation_series on observation (series);

-- Each record read and what became of it.
create table record (
    import_file integer not null references import_file (id),
    number integer not null check (number > 0),
    line integer not null,
    start integer not null,
    length integer not null,
    member text,
    outcome text not null check (outcome in ('taken', 'duplicate', 'rejected', 'observed')),
    document integer references document (id),
    observation integer references observation (id),
    reason text,
    arguments text,
    primary key (import_file, number)
) strict, without rowid;
create index record_duplicate on record (document) where outcome = 'duplicate';
create index record_observation on record (observation) where observation is not null;

create table correction (
    document integer not null references document (id),
    field text not null
        check (field in ('title', 'author', 'outlet', 'date', 'language', 'url')),
    value text not null,
    source text,
    primary key (document, field)
) strict, without rowid;

create table coder (
    id integer primary key,
    uuid blob not null unique check (length(uuid) = 16),
    key text unique,
    name text not null,
    machine integer not null check (machine in (0, 1)),
    colour text
) strict;

create table actor (
    id integer primary key,
    uuid blob not null unique check (length(uuid) = 16),
    key text unique,
    name text not null,
    type text not null check (type in
        ('person', 'organisation', 'movement', 'platform', 'work', 'group')),
    handles text,
    roles text,
    note text
) strict;

create table actor_alias (
    actor integer not null references actor (id) on delete cascade,
    position integer not null,
    alias text not null,
    primary key (actor, position)
) strict, without rowid;

create table claim (
    id integer primary key,
    uuid blob not null unique check (length(uuid) = 16),
    key text unique,
    text text not null,
    type text check (type in
        ('fact', 'value', 'cause', 'prediction', 'accusation', 'defence')),
    scope text,
    amount text,
    unit text,
    as_of text,
    sources text,
    note text
) strict;

create table claim_variant (
    claim integer not null references claim (id) on delete cascade,
    position integer not null,
    text text not null,
    primary key (claim, position)
) strict, without rowid;

create table verdict (
    claim integer not null references claim (id) on delete cascade,
    position integer not null,
    date text,
    verdict text not null check (verdict in
        ('unverified', 'true', 'false', 'mixed', 'disputed')),
    reason text,
    sources text,
    primary key (claim, position)
) strict, without rowid;

create table code (
    id integer primary key,
    uuid blob not null unique check (length(uuid) = 16),
    key text unique,
    name text not null,
    parent integer references code (id),
    definition text,
    examples text,
    colour text,
    attributes text,
    note text
) strict;

create table attachment (
    id integer primary key,
    uuid blob not null unique check (length(uuid) = 16),
    key text unique,
    document integer references document (id),
    title text not null,
    media_type text,
    sha256 text,
    width integer check (width > 0),
    height integer check (height > 0),
    note text
) strict;

-- One row for each place a mark or a piece of evidence stands at.
create table place (
    id integer primary key,
    kind text not null check (kind in ('whole', 'span', 'region')),
    document integer references document (id),
    start integer check (start >= 0),
    "end" integer check ("end" > start),
    quote text,
    prefix text,
    suffix text,
    attachment integer references attachment (id),
    x real check (x between 0 and 1),
    y real check (y between 0 and 1),
    width real check (width > 0 and width <= 1),
    height real check (height > 0 and height <= 1),
    check (kind = 'region' or document is not null),
    check (kind <> 'span' or (start is not null and "end" is not null and quote is not null)),
    check (kind <> 'region' or (attachment is not null and width is not null))
) strict;
create index place_document on place (document);

create table annotation (
    id integer primary key,
    uuid blob not null unique check (length(uuid) = 16),
    key text unique,
    kind text not null check (kind in ('claim', 'sentiment', 'actor', 'code')),
    place integer not null references place (id),
    coder integer not null references coder (id),
    note text,
    claim integer references claim (id),
    speaker integer references actor (id),
    stance text check (stance in ('supports', 'opposes', 'questions', 'neutral')),
    reported_by integer references actor (id),
    attribution text check (attribution in ('own', 'direct', 'indirect', 'unattributed')),
    hedged integer check (hedged in (0, 1)),
    polarity real check (polarity between -1 and 1),
    target integer references actor (id),
    actor integer references actor (id),
    code integer references code (id),
    attributes text,
    check (kind <> 'claim' or claim is not null),
    check (kind <> 'sentiment' or polarity is not null),
    check (kind <> 'actor' or actor is not null),
    check (kind <> 'code' or code is not null)
) strict;
create index annotation_place on annotation (place);
create index annotation_claim on annotation (claim) where claim is not null;
create index annotation_actor on annotation (actor) where actor is not null;
create index annotation_code on annotation (code) where code is not null;
create index annotation_speaker on annotation (speaker) where speaker is not null;
create index annotation_reported_by on annotation (reported_by) where reported_by is not null;
create index annotation_target on annotation (target) where target is not null;

-- What machine coders propose; never mixed with annotations.
create table suggestion (
    id integer primary key,
    uuid blob not null unique check (length(uuid) = 16),
    key text unique,
    run text not null,
    state text not null check (state in ('pending', 'accepted', 'rejected')),
    confidence real check (confidence between 0 and 1),
    place integer not null references place (id),
    annotation blob not null check (length(annotation) = 16),
    annotation_key text,
    kind text not null check (kind in ('claim', 'sentiment', 'actor', 'code')),
    coder integer not null references coder (id),
    note text,
    claim integer references claim (id),
    speaker integer references actor (id),
    stance text check (stance in ('supports', 'opposes', 'questions', 'neutral')),
    reported_by integer references actor (id),
    attribution text check (attribution in ('own', 'direct', 'indirect', 'unattributed')),
    hedged integer check (hedged in (0, 1)),
    polarity real check (polarity between -1 and 1),
    target integer references actor (id),
    actor integer references actor (id),
    code integer references code (id),
    attributes text
) strict;
create index suggestion_place on suggestion (place);
create index suggestion_run on suggestion (run);

create table event (
    id integer primary key,
    uuid blob not null unique check (length(uuid) = 16),
    key text unique,
    date text not null,
    title text not null,
    description text,
    type text,
    sources text
) strict;

create table participant (
    event integer not null references event (id) on delete cascade,
    position integer not null,
    actor integer not null references actor (id),
    primary key (event, position)
) strict, without rowid;

create table link (
    id integer primary key,
    uuid blob not null unique check (length(uuid) = 16),
    key text unique,
    "from" integer not null references event (id),
    "to" integer not null references event (id),
    type text not null check (type in
        ('leads-to', 'responds-to', 'amplifies', 'takes-over', 'contradicts')),
    date text,
    note text
) strict;

create table relation (
    id integer primary key,
    uuid blob not null unique check (length(uuid) = 16),
    key text unique,
    type text not null check (type in
        ('member-of', 'speaks-for', 'takes-over', 'contradicts', 'rests-on', 'repeats')),
    from_actor integer references actor (id),
    to_actor integer references actor (id),
    from_claim integer references claim (id),
    to_claim integer references claim (id),
    from_annotation integer references annotation (id),
    to_annotation integer references annotation (id),
    date text,
    note text,
    check ((from_actor is not null and to_actor is not null)
        + (from_claim is not null and to_claim is not null)
        + (from_annotation is not null and to_annotation is not null) = 1)
) strict;

-- What backs an event, a link or a relation: an annotation or a place.
create table evidence (
    id integer primary key,
    event integer references event (id),
    link integer references link (id),
    relation integer references relation (id),
    position integer not null,
    annotation integer references annotation (id),
    place integer references place (id),
    check ((event is not null) + (link is not null) + (relation is not null) = 1),
    check ((annotation is not null) + (place is not null) = 1)
) strict;
create index evidence_event on evidence (event) where event is not null;
create index evidence_link on evidence (link) where link is not null;
create index evidence_relation on evidence (relation) where relation is not null;
create index evidence_annotation on evidence (annotation) where annotation is not null;
create index evidence_place on evidence (place) where place is not null;

-- The history: one row a step, its changes as values, and every move through it.
create table change_set (
    number integer primary key,
    uuid blob not null unique check (length(uuid) = 16),
    title text not null,
    arguments text,
    at integer not null,
    state text not null check (state in ('done', 'undone', 'overtaken')),
    changes integer not null
) strict;
create index change_set_state on change_set (state, number);

create table change (
    change_set integer not null references change_set (number),
    position integer not null,
    kind text not null,
    uuid blob not null check (length(uuid) = 16),
    before text,
    after text,
    primary key (change_set, position)
) strict, without rowid;

create table journal_move (
    id integer primary key,
    at integer not null,
    move text not null check (move in ('apply', 'undo', 'redo')),
    change_set integer not null references change_set (number)
) strict;
