-- differences carry all columns of their sum, as those of counts do, so that one way folds both
alter table figure_cell rename column id to cell_id;
alter table figure_delta rename to figure_cell_delta;
alter table figure_cell_delta rename constraint figure_delta_pkey to figure_cell_delta_pkey;
alter table figure_cell_delta
	add column indicator_id     uuid,
	add column pairing_id       uuid,
	add column period_kind      varchar(10),
	add column period_span      varchar(25),
	add column period_starts_on date,
	add column period_ends_on   date;
update figure_cell_delta d set indicator_id = c.indicator_id, pairing_id = c.pairing_id, period_kind = c.period_kind,
	period_span = c.period_span, period_starts_on = c.period_starts_on, period_ends_on = c.period_ends_on
	from figure_cell c where c.root_id = d.root_id and c.cell_id = d.cell_id;
alter table figure_cell_delta
	alter column indicator_id set not null,
	alter column pairing_id set not null,
	alter column period_kind set not null;
drop index figure_delta_by_cell;
create index figure_cell_delta_by_cell on figure_cell_delta (cell_id);
create index figure_cell_delta_by_pairing on figure_cell_delta (pairing_id, indicator_id);

-- one job folds all
delete from job_schedule where task_name in ('figures.fold', 'list.fold');
delete from job where name in ('figures.fold', 'list.fold');
