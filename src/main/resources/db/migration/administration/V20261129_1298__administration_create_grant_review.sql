-- Every grant is looked at once a quarter: kept, or ended
create table grant_review (
	quarter     varchar(6)  not null,
	grant_id    uuid        not null references access_grant (id),
	kept        boolean     not null,
	reviewed_by uuid        not null references account (id),
	reviewed_at timestamptz not null,
	primary key (quarter, grant_id)
);
create index grant_review_by_grant on grant_review (grant_id);
comment on table grant_review is '季度复核：每季对每项授权保留或终止，谁定的、何时';
comment on column grant_review.quarter is '季度，如 2026Q4';
