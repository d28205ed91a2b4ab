alter table filing add column steps jsonb not null default '[]';
alter table filing add column waits_for varchar(8);
alter table filing_place add column steps jsonb not null default '[]';
alter table filing_place add column waits_for varchar(8);
comment on column filing.steps is '提交时的审核环节；以后改流程不影响已提交的';
comment on column filing.waits_for is '正在等待的审核岗；移动记录的见 filing_place';
comment on column filing_place.steps is '提交时该处的审核环节';
comment on column filing_place.waits_for is '该处正在等待的审核岗；空为不等';

-- Filings under review go on as they began: those of pairings through the steps of the nearest pairing above
with recursive above as (
	select id, id as pairing, parent_id, 0 as far from pairing
	union all select a.id, p.id, p.parent_id, a.far + 1 from above a join pairing p on p.id = a.parent_id
), chain as (
	select distinct on (a.id) a.id, s.steps from above a join (
		select pairing_id, jsonb_agg(jsonb_build_object('name', name, 'holder',
			(array['FIRST', 'SECOND', 'THIRD', 'FOURTH'])[step]) order by step) as steps
		from review_step group by pairing_id) s on s.pairing_id = a.pairing
	order by a.id, a.far
)
update filing f set steps = case
		when f.pairing_id is null then '[{"name": "", "holder": "BUSINESS"}]'
		else coalesce((select c.steps from chain c where c.id = f.pairing_id), '[{"name": "", "holder": "FIRST"}]') end
where f.state = 'SUBMITTED';
update filing set waits_for = steps -> (step - 1) ->> 'holder' where state = 'SUBMITTED' and places = 0;
with recursive above as (
	select id, id as pairing, parent_id, 0 as far from pairing
	union all select a.id, p.id, p.parent_id, a.far + 1 from above a join pairing p on p.id = a.parent_id
), chain as (
	select distinct on (a.id) a.id, s.steps from above a join (
		select pairing_id, jsonb_agg(jsonb_build_object('name', name, 'holder',
			(array['FIRST', 'SECOND', 'THIRD', 'FOURTH'])[step]) order by step) as steps
		from review_step group by pairing_id) s on s.pairing_id = a.pairing
	order by a.id, a.far
)
update filing_place p set
	steps = coalesce((select c.steps from chain c where c.id = p.pairing_id), '[{"name": "", "holder": "FIRST"}]');
update filing_place p set waits_for = p.steps -> (f.step - 1) ->> 'holder'
from filing f where f.root_id = p.root_id and f.id = p.filing_id and f.state = 'SUBMITTED' and p.passed_step < f.step;
create index filing_waiting_for on filing (waits_for, id) where state = 'SUBMITTED';
drop table review_step;
