create index filing_returned_by_author on filing (author_id, root_id) where state = 'RETURNED';
