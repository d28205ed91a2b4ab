-- A record may stand for several of which no number is known.
alter table facility add column several boolean;
alter table facility_history add column several boolean;
comment on column facility.several is '是否代表多处而数量不明';
