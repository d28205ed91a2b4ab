drop index evidence_upload_by_idempotency_key;
alter table evidence_upload drop column idempotency_key;
