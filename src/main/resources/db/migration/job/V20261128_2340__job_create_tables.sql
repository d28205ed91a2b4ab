-- What is to be run when, and which node has it: the table of db-scheduler
create table job_schedule (
	task_name            text        not null,
	task_instance        text        not null,
	task_data            bytea,
	execution_time       timestamptz not null,
	picked               boolean     not null,
	picked_by            text,
	last_success         timestamptz,
	last_failure         timestamptz,
	consecutive_failures integer,
	last_heartbeat       timestamptz,
	version              bigint      not null,
	priority             smallint,
	primary key (task_name, task_instance)
);
create index job_schedule_by_execution_time on job_schedule (execution_time);
create index job_schedule_by_last_heartbeat on job_schedule (last_heartbeat);
comment on table job_schedule is '后台作业的排期与认领（db-scheduler）';

create table job (
	id               uuid         primary key,
	name             varchar(60)  not null,
	owner_id         uuid,
	payload          text,
	state            varchar(10)  not null,
	claim            bigint       not null default 0,
	node             varchar(100),
	done             bigint       not null default 0,
	total            bigint,
	checkpoint       text,
	step             varchar(100),
	step_of          varchar(100),
	cancel_requested boolean      not null default false,
	requested_at     timestamptz  not null,
	started_at       timestamptz,
	finished_at      timestamptz,
	failed_at        timestamptz,
	error_id         varchar(20),
	error            text,
	error_en         text,
	constraint job_state check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
	constraint job_done check (done >= 0 and (total is null or total >= 0))
);
create index job_by_owner on job (owner_id, requested_at desc);
comment on table job is '后台作业：进度、取消与失败';
comment on column job.owner_id is '发起人；为空表示系统自身的作业';
comment on column job.error is '失败说明；为空表示意外错误，只有编号';
comment on column job.claim is '最近一次认领的版本，旧认领者的进度不再写入';
comment on column job.checkpoint is '做到哪里：中断后从这里继续';
comment on column job.step is '正在做什么：消息键';
comment on column job.step_of is '消息的参数：消息键或文字';
