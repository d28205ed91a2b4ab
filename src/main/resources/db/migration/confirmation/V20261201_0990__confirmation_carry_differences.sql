-- What is taken back rests, and goes on where it is filed again
alter table difference drop constraint difference_way_check;
alter table difference add constraint difference_way_check
	check (way in ('ACCEPTED', 'CONFIRMED', 'THIRD', 'APART', 'OVERTAKEN', 'VOIDED', 'WITHDRAWN'));
alter table difference_word drop constraint difference_word_kind_check;
alter table difference_word add constraint difference_word_kind_check
	check (kind in ('DISPUTED', 'ACCEPTED', 'KEPT', 'THIRD', 'APART', 'CONFIRMED', 'POSTED', 'VOIDED', 'WITHDRAWN',
		'CARRIED'));
update difference d set state = 'SETTLED', waits_for = null, way = 'WITHDRAWN', settled_at = now()
from filing f where f.root_id = d.root_id and f.id = d.filing_id and f.state = 'WITHDRAWN' and d.state in ('OPEN', 'EQUAL');
