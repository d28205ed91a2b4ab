-- The versions of a row before the present one are its history
alter table organisation_past rename to organisation_history;
alter table team_past rename to team_history;
