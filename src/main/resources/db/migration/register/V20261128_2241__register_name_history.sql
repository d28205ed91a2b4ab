-- What is counted are the facets of lists
alter table register_tally rename to facet_count;
alter table register_tally_delta rename to facet_count_delta;
alter table register_tally_shape rename to facet_count_shape;
