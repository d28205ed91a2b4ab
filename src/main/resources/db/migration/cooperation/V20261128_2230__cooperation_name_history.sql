-- The versions of a row before the present one are its history
alter table event_past rename to event_history;
alter table facility_past rename to facility_history;
alter table honour_past rename to honour_history;
alter table linkage_past rename to linkage_history;
alter table mode_past rename to mode_history;
alter table product_past rename to product_history;
alter table service_past rename to service_history;
