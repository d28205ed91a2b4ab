-- Business administrators hold the one review step of what belongs to no pairing
alter table access_grant drop constraint access_grant_step;
alter table access_grant add constraint access_grant_step
	check (step is null or role in ('REVIEWER', 'BUSINESS_ADMIN'));
