-- Whether the other side has said something of a filing before it is posted, or it answers a difference
alter table filing add column answered boolean not null default false;
comment on column filing.answered is '入账前对方是否已表态，或本单是对差异的答复';
update filing f set answered = true where exists (select from filing_event e where e.root_id = f.root_id
	and e.filing_id = f.id and e.kind in ('CONFIRMED', 'DISPUTED'))
	or exists (select from difference d where d.root_id = f.root_id and d.answer_id = f.id);
