create table job_fair (like register_entry,
	region varchar(24),
	held varchar(25),
	way varchar(7) check (way in ('ON_SITE', 'ONLINE', 'LIVE', 'BOTH')),
	place varchar(200),
	organiser varchar(200),
	organiser_organisation_id uuid,
	event_id uuid,
	sessions_value numeric, sessions_unit varchar(10), sessions_comparator varchar(2), sessions_word varchar(4), sessions_base numeric,
	employers_value numeric, employers_unit varchar(10), employers_comparator varchar(2), employers_word varchar(4), employers_base numeric,
	posts_value numeric, posts_unit varchar(10), posts_comparator varchar(2), posts_word varchar(4), posts_base numeric,
	visitors_value numeric, visitors_unit varchar(10), visitors_comparator varchar(2), visitors_word varchar(4), visitors_base numeric,
	intended_value numeric, intended_unit varchar(10), intended_comparator varchar(2), intended_word varchar(4), intended_base numeric,
	intended_poor_value numeric, intended_poor_unit varchar(10), intended_poor_comparator varchar(2), intended_poor_word varchar(4), intended_poor_base numeric,
	hired_value numeric, hired_unit varchar(10), hired_comparator varchar(2), hired_word varchar(4), hired_base numeric,
	hired_poor_value numeric, hired_poor_unit varchar(10), hired_poor_comparator varchar(2), hired_poor_word varchar(4), hired_poor_base numeric,
	stayed_value numeric, stayed_unit varchar(10), stayed_comparator varchar(2), stayed_word varchar(4), stayed_base numeric,
	remark varchar(2000)
);
alter table job_fair alter column pairing_id set not null;
call complete_register('job_fair');
create index job_fair_by_region on job_fair (region, id);
create index job_fair_by_held on job_fair (held, id);
create index job_fair_by_organiser_organisation on job_fair (organiser_organisation_id);
create index job_fair_by_event on job_fair (event_id);
create index job_fair_by_posts on job_fair (posts_base, id);
create index job_fair_by_intended on job_fair (intended_base, id);
create index job_fair_by_hired on job_fair (hired_base, id);
comment on table job_fair is '招聘会';
