-- Keys of requests stand in idempotency_key; filing.idempotency_key marks loads only
drop index filing_event_by_idempotency_key;
alter table filing_event drop column idempotency_key;
alter table filing drop column request_digest;
