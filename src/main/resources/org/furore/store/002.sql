-- Version 2: what the report of the case shall hold. One row, or none as long as nothing was chosen.

create table report_plan (
    id integer primary key check (id = 1),
    uuid blob not null unique check (length(uuid) = 16),
    title text,
    subtitle text,
    authors text,
    summary text,
    sections text,
    language text,
    paper text check (paper in ('a4', 'letter')),
    passages integer check (passages > 0)
) strict;
