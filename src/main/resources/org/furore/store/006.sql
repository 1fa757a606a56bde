-- Version 6: runs of machine coders, which can be withdrawn; suggestions of claims and actors that
-- the case doesn't have yet (made: what they are called, made_uuid: the id they will have).
-- listed = 0: a run that is not done yet, or was taken back.

drop index suggestion_run;

create table suggestion_run (
    id integer primary key,
    uuid blob not null unique check (length(uuid) = 16),
    key text not null unique,
    coder integer not null references coder (id),
    version text,
    query text,
    at integer not null,
    withdrawn integer not null check (withdrawn in (0, 1)),
    listed integer not null check (listed in (0, 1))
) strict;
create index suggestion_run_coder on suggestion_run (coder);

insert into suggestion_run (uuid, key, coder, at, withdrawn, listed)
select randomblob(16), run, min(coder), 0, 0, 1 from suggestion group by run;

alter table suggestion add column run_row integer references suggestion_run (id);
update suggestion set run_row = (select r.id from suggestion_run r where r.key = suggestion.run);
alter table suggestion drop column run;
alter table suggestion rename column run_row to run;
create index suggestion_by_run on suggestion (run, state);

alter table suggestion add column made text;
alter table suggestion add column made_uuid blob check (length(made_uuid) = 16);
