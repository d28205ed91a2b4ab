create table employment (like register_entry,
	region varchar(24),
	period varchar(25) not null,
	station_id uuid,
	total_value numeric, total_unit varchar(10), total_comparator varchar(2), total_word varchar(4), total_base numeric,
	formerly_poor_value numeric, formerly_poor_unit varchar(10), formerly_poor_comparator varchar(2), formerly_poor_word varchar(4), formerly_poor_base numeric,
	newly_placed_value numeric, newly_placed_unit varchar(10), newly_placed_comparator varchar(2), newly_placed_word varchar(4), newly_placed_base numeric,
	newly_placed_poor_value numeric, newly_placed_poor_unit varchar(10), newly_placed_poor_comparator varchar(2), newly_placed_poor_word varchar(4), newly_placed_poor_base numeric,
	continued_value numeric, continued_unit varchar(10), continued_comparator varchar(2), continued_word varchar(4), continued_base numeric,
	transported_value numeric, transported_unit varchar(10), transported_comparator varchar(2), transported_word varchar(4), transported_base numeric,
	helping_side_value numeric, helping_side_unit varchar(10), helping_side_comparator varchar(2), helping_side_word varchar(4), helping_side_base numeric,
	helping_side_poor_value numeric, helping_side_poor_unit varchar(10), helping_side_poor_comparator varchar(2), helping_side_poor_word varchar(4), helping_side_poor_base numeric,
	elsewhere_value numeric, elsewhere_unit varchar(10), elsewhere_comparator varchar(2), elsewhere_word varchar(4), elsewhere_base numeric,
	elsewhere_poor_value numeric, elsewhere_poor_unit varchar(10), elsewhere_poor_comparator varchar(2), elsewhere_poor_word varchar(4), elsewhere_poor_base numeric,
	in_province_value numeric, in_province_unit varchar(10), in_province_comparator varchar(2), in_province_word varchar(4), in_province_base numeric,
	in_province_poor_value numeric, in_province_poor_unit varchar(10), in_province_poor_comparator varchar(2), in_province_poor_word varchar(4), in_province_poor_base numeric,
	public_posts_value numeric, public_posts_unit varchar(10), public_posts_comparator varchar(2), public_posts_word varchar(4), public_posts_base numeric,
	workshops_value numeric, workshops_unit varchar(10), workshops_comparator varchar(2), workshops_word varchar(4), workshops_base numeric,
	remark varchar(2000)
);
alter table employment alter column pairing_id set not null;
call complete_register('employment');
create index employment_by_region on employment (region, id);
create index employment_by_period on employment (period, id);
create index employment_by_station on employment (station_id);
create index employment_by_total on employment (total_base, id);
create index employment_by_formerly_poor on employment (formerly_poor_base, id);
create index employment_by_helping_side on employment (helping_side_base, id);
create index employment_by_elsewhere on employment (elsewhere_base, id);
create index employment_by_in_province on employment (in_province_base, id);
comment on table employment is '务工就业';
