-- One's own filings, the newest first; what waits for a decision; the newest that was posted for a pairing.
create index filing_by_author_and_id on filing (author_id, id);
create index filing_waiting on filing (id) where state = 'SUBMITTED';
create index filing_by_posting on filing (pairing_id, posted_at) where state = 'POSTED';
