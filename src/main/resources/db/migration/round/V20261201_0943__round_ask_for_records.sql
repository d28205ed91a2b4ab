create table round_type (
	round_id uuid        not null references round (id),
	type     varchar(60) not null,
	primary key (round_id, type)
);
comment on table round_type is '轮次所要的记录类型：各单位在本期应补齐的台账，只核对与补报，不重录';
