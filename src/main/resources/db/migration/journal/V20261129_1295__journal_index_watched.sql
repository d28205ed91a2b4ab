-- Where a page of watched lines goes on: they may belong to any tree of pairings
create index journal_line_watched on journal_line (id) where duty is not null;
