-- When a whole tree of pairings last had something posted.
create index filing_by_posting_of_root on filing (root_id, posted_at) where state = 'POSTED';
