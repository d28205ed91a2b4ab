package cn.xieshou.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Scope.Condition;
import cn.xieshou.page.Numbers;

/**
 * The helped counties with their parks, those without an agricultural one first (一县一园). A
 * record that stands for several parks names none of them and is not counted.
 */
@Component
class Counties {

	/** The counties that are helped, or lie in what is helped. */
	private static final String HELPED = """
			select distinct r.code, r.name from pairing t
			cross join lateral jsonb_to_recordset(t.members) as m (side text, region text)
			join region r on r.level = 'COUNTY' and r.valid_to is null and r.code like
			regexp_replace(regexp_replace(m.region, '^(\\d\\d)0000$', '\\1'), '^(\\d{4})00$', '\\1') || '%%'
			where %s and m.side = 'ASSISTED' and m.region ~ '^\\d{6}$' order by r.code
			""";

	private static final String PARKS = """
			select t.region, count(*) filter (where t.kind = 'AGRICULTURE') as farms, count(*) as n from park t
			where %s and t.region is not null and t.members_value is null group by t.region
			""";

	/** So many are shown; all are counted. */
	private static final int SHOWN = 500;

	private final JdbcTemplate jdbc;

	private final AskedReader asking;

	Counties(JdbcTemplate jdbc, AskedReader asking) {
		this.jdbc = jdbc;
		this.asking = asking;
	}

	/**
	 * The counties.
	 *
	 * @param counties the first of them, those without an agricultural park before others
	 * @param without how many have no agricultural park in the books
	 * @param all how many there are
	 */
	record View(List<County> counties, long without, int all) {

		/** Whether there are more than are shown. */
		public boolean more() {
			return this.all > this.counties.size();
		}

	}

	/**
	 * A county.
	 *
	 * @param farms its agricultural parks
	 * @param parks all its parks
	 */
	record County(String code, String name, int farms, String farmsText, String farmsHref, String parksText,
			String parksHref) {

	}

	private record Parks(int farms, int all) {

		private static final Parks NONE = new Parks(0, 0);

	}

	@Transactional(readOnly = true)
	public View of(Asked asked) {
		Condition pairings = this.asking.rows(asked, "pairings", "t");
		Condition rows = this.asking.rows(asked, "parks", "t");
		Map<String, Parks> parks = new LinkedHashMap<>();
		this.jdbc.query(PARKS.formatted(rows.sql()), (row) -> {
			parks.put(row.getString("region"), new Parks(row.getInt("farms"), row.getInt("n")));
		}, rows.arguments().toArray());
		List<County> counties = new ArrayList<>(this.jdbc.query(
				HELPED.formatted(pairings.sql()), (row, number) -> county(asked, row.getString("code"),
						row.getString("name"), parks.getOrDefault(row.getString("code"), Parks.NONE)),
				pairings.arguments().toArray()));
		counties.sort(Comparator.comparing((County county) -> county.farms() > 0));
		return new View(counties.subList(0, Math.min(SHOWN, counties.size())),
				counties.stream().filter((county) -> county.farms() == 0).count(), counties.size());
	}

	private static County county(Asked asked, String code, String name, Parks parks) {
		return new County(code, name, parks.farms(), Numbers.grouped(parks.farms()),
				asked.list("parks", "region", code, "kind", "AGRICULTURE"), Numbers.grouped(parks.all()),
				asked.list("parks", "region", code));
	}

}
