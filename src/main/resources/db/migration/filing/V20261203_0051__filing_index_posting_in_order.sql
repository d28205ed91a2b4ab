-- What was posted between two moments, in its order, for who reads all pairings
create index filing_posted_in_order on filing (posted_at, id) where state = 'POSTED';
