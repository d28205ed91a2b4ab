-- Facilities and linkages that stand for several are in no count, nor have they ever been. Before the tables of
-- sums change (1200 and after), what they added is taken out of the movements and off the cells.
with aggregates as (
	select id from facility where number_value is not null or added_value is not null
	union all
	select id from linkage where (assisting_count_value is not null or assisted_count_value is not null)
		and cardinality(assisting) + cardinality(assisting_organisations)
		+ cardinality(assisted) + cardinality(assisted_organisations) = 0
),
gone as (
	delete from figure_movement m using figure_cell c, indicator i
	where c.id = m.cell_id and c.root_id = m.root_id and i.id = c.indicator_id
		and i.code in ('facility.total', 'linkage.total') and m.record_id in (select id from aggregates)
	returning m.root_id, m.cell_id, m.amount, m.parts, m.at_least, m.at_most, m.about
)
insert into figure_delta (id, root_id, cell_id, amount, parts, at_least, at_most, about)
select gen_random_uuid(), root_id, cell_id, -sum(amount), -sum(parts), -sum(at_least), -sum(at_most), -sum(about)
from gone group by root_id, cell_id;
