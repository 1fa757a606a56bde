-- 004: a million posts in less room, written in less time. What a document's own row says of its
-- record, and what follows from its other columns, is not written twice.

-- The largest ordinal there was when the commit was made. An index does not know the commits from
-- here on and is made anew.
delete from commit_log;
alter table commit_log add column documents integer not null default 0;
insert into commit_log (uuid, documents)
    select randomblob(16), coalesce(max(id), 0) from document;

-- The header's columns hold the corrected values. date: null, too, where it is the second that
-- begins at date_from, written in UTC. url: '' where it is the usual one of the platform.
-- line: null where it is the number. seq: of the commit that changed the document after it came.
create table document_new (
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
    confidence real check (confidence between 0 and 1),
    url text,
    text text not null,
    text_hash integer not null,
    import_file integer not null references import_file (id),
    number integer not null check (number > 0),
    line integer,
    start integer not null,
    length integer not null,
    member text,
    live integer not null check (live in (0, 1)),
    revision integer not null default 1,
    seq integer
) strict;

insert into document_new (id, uuid, kind, title, author, outlet, date, date_from, date_to, language,
    confidence, url, text, text_hash, import_file, number, line, start, length, member, live,
    revision)
select d.id, d.uuid, d.kind, d.title, d.author, d.outlet,
    case when d.date = strftime('%Y-%m-%dT%H:%M:%SZ', d.date_from / 1000, 'unixepoch')
        then null else d.date end,
    d.date_from,
    case when d.date = strftime('%Y-%m-%dT%H:%M:%SZ', d.date_from / 1000, 'unixepoch')
        then null else d.date_to end,
    d.language, d.confidence,
    case when d.url = 'https://twitter.com/' || p.handle || '/status/' || p.native_id
        and p.platform = 'x' then '' else d.url end,
    d.text, d.text_hash, d.import_file, d.number, nullif(r.line, d.number), r.start, r.length,
    r.member, d.live, d.revision
from document d
join record r on r.import_file = d.import_file and r.number = d.number
left join post p on p.document = d.id
order by d.id;

-- Documents with successive ordinals of one file, from the record with this number on. Between them
-- stand the records that brought none.
create table document_run (
    import_file integer not null references import_file (id),
    number integer not null,
    document integer not null,
    primary key (import_file, number)
) strict, without rowid;

insert into document_run (import_file, number, document)
select import_file, min(number), min(id)
from (select import_file, number, id,
        id - row_number() over (partition by import_file order by number) as run
    from document_new)
group by import_file, run;

drop table document;
alter table document_new rename to document;
create index document_changed on document (seq) where seq is not null;
create index document_url on document (url) where kind <> 'post';
create index document_unstated on document (id) where language is null and confidence is null;

-- Ids that are numbers are kept as numbers.
create table post_new (
    document integer primary key references document (id),
    platform text not null,
    native_id any,
    handle text,
    reply_to any,
    repost_of any,
    quote_of any,
    conversation any,
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

insert into post_new
select document, platform,
    case when cast(cast(native_id as integer) as text) = native_id
        then cast(native_id as integer) else native_id end,
    handle,
    case when cast(cast(reply_to as integer) as text) = reply_to
        then cast(reply_to as integer) else reply_to end,
    case when cast(cast(repost_of as integer) as text) = repost_of
        then cast(repost_of as integer) else repost_of end,
    case when cast(cast(quote_of as integer) as text) = quote_of
        then cast(quote_of as integer) else quote_of end,
    case when cast(cast(conversation as integer) as text) = conversation
        then cast(conversation as integer) else conversation end,
    hashtags, mentions, links, media, likes, reposts, replies, quotes, views
from post
order by document;
drop table post;
alter table post_new rename to post;

-- Each record that brought no document of its own, and what became of it.
create table record_new (
    import_file integer not null references import_file (id),
    number integer not null check (number > 0),
    line integer not null,
    start integer not null,
    length integer not null,
    member text,
    outcome text not null check (outcome in ('duplicate', 'rejected', 'observed')),
    document integer references document (id),
    observation integer references observation (id),
    reason text,
    arguments text,
    primary key (import_file, number)
) strict, without rowid;

insert into record_new
select import_file, number, line, start, length, member, outcome, document, observation, reason,
    arguments
from record where outcome <> 'taken';

create table capture_new (
    import_file integer not null references import_file (id),
    number integer not null,
    captured integer,
    url text,
    tool integer references tool (id),
    primary key (import_file, number)
) strict, without rowid;

insert into capture_new select import_file, number, captured, url, tool from record_capture;
drop table record_capture;
alter table capture_new rename to record_capture;
drop table record;
alter table record_new rename to record;
create index record_duplicate on record (document) where outcome = 'duplicate';
create index record_observation on record (observation) where observation is not null;
