-- Filings that move no record have no rows in filing_place, which then need not be looked for
alter table filing add column places integer not null default 0;
update filing f set places = p.places
from (select root_id, filing_id, count(*) as places from filing_place group by root_id, filing_id) p
where p.root_id = f.root_id and p.filing_id = f.id;
comment on column filing.places is '涉及的结对数，不移动记录时为零';
