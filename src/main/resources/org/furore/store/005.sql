-- Version 5: searches a researcher comes back to. folded: the name without regard to letter case,
-- of every script, which SQLite can't compare by itself.

create table saved_search (
    id integer primary key,
    uuid blob not null unique check (length(uuid) = 16),
    key text unique,
    name text not null,
    folded text not null unique,
    query text not null,
    note text
) strict;
