-- What was asked lately
create index question_by_time on question (asked_at);
