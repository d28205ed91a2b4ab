-- The versions of a row before the present one are its history
alter table pairing_past rename to pairing_history;
