create index indicator_by_region on indicator (region, id);
