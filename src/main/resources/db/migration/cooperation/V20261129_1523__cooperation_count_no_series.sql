-- An event that stands for several (300余场, 3届) is in no count: what it added is taken out of the movements and off the cells
with gone as (
	delete from figure_movement m using figure_cell c, indicator i
	where c.cell_id = m.cell_id and c.root_id = m.root_id and i.id = c.indicator_id and i.code = 'event.total'
		and m.record_id in (select id from event
			where sessions_value is not null and not (sessions_value = 1 and sessions_comparator = '='))
	returning m.root_id, m.cell_id, m.amount, m.parts, m.at_least, m.at_most, m.about,
		c.indicator_id, c.pairing_id, c.period_kind, c.period_span, c.period_starts_on, c.period_ends_on
)
insert into figure_cell_delta (id, root_id, cell_id, amount, parts, at_least, at_most, about,
	indicator_id, pairing_id, period_kind, period_span, period_starts_on, period_ends_on)
select gen_random_uuid(), root_id, cell_id, -sum(amount), -sum(parts), -sum(at_least), -sum(at_most), -sum(about),
	indicator_id, pairing_id, period_kind, period_span, period_starts_on, period_ends_on
from gone group by root_id, cell_id, indicator_id, pairing_id, period_kind, period_span, period_starts_on, period_ends_on;
