-- A page reads some seventy figures by their ids. The primary key has three levels in a full book, which
-- made four blocks for each; this index is read in one or two
create index indicator_value_by_id on indicator_value using hash (id);
