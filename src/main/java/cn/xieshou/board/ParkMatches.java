package cn.xieshou.board;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.page.Numbers;
import cn.xieshou.register.DetailPanel;
import cn.xieshou.register.FormField;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.values.Quantity;

/**
 * The parks that a project without one may settle in (可落园区), on its page: by industry, by
 * the land that they have prepared, without those that forbid it. A proposal; nothing of
 * it is kept.
 */
@Component
@Order(3)
class ParkMatches implements DetailPanel {

	/** So many are proposed. */
	private static final int SHOWN = 5;

	/** What all industries are called. */
	private static final String COMMON = "(产业|行业|制造业|业|类|项目)$";

	/** Words of one character say too little of an industry. */
	private static final int SHORTEST = 2;

	private static final String PARKS = """
			select t.id, t.name, t.industries, t.forbidden, t.prepared_land_base, t.prepared_land_value,
			t.prepared_land_unit from park t
			where %s order by t.name, t.id
			""";

	/**
	 * That one of the words is in what the project is about; {@link #said} looks closer.
	 */
	private static final String NAMED = "exists (select from unnest(t.industries || t.forbidden) w"
			+ " where position(regexp_replace(btrim(w), '" + COMMON + "', '') in ?) > 0)";

	private final JdbcTemplate jdbc;

	private final AskedReader asking;

	private final PairingTree tree;

	ParkMatches(JdbcTemplate jdbc, AskedReader asking, PairingTree tree) {
		this.jdbc = jdbc;
		this.asking = asking;
		this.tree = tree;
	}

	/**
	 * What is proposed and what is ruled out, the first few of each.
	 *
	 * @param all how many parks fit
	 */
	record Matches(List<Match> fitting, List<Match> forbidding, int all) {

	}

	/**
	 * A park.
	 *
	 * @param words what of its industries, or of what it forbids, the project is
	 * @param land the land that it has prepared, {@code null} if it does not say
	 * @param enough whether that is enough, {@code null} if either does not say
	 */
	record Match(UUID id, String name, String words, @Nullable String land, @Nullable Boolean enough) {

	}

	record Park(UUID id, String name, List<String> industries, List<String> forbidden, @Nullable BigDecimal land,
			@Nullable String landText) {

	}

	@Override
	public @Nullable Matches content(Register<?, ?> register, RegisterEntry entry, Record form) {
		if (!register.code().equals("projects") || entry.getPairingId() == null
				|| FormField.value(form, "park") != null) {
			return null;
		}
		String about = FormField.value(form, "sector") + "、" + entry.getName();
		PairingTree.Node root = this.tree.find(entry.getRootId()).orElse(null);
		if (FormField.value(form, "sector") == null || root == null) {
			return null;
		}
		Quantity land = (FormField.value(form, "land") instanceof Quantity asked) ? asked : null;
		Matches matches = matches(parks(new Asked("funnel", root, null, List.of()), about), about,
				(land != null) ? land.base() : null);
		return (matches.fitting().isEmpty() && matches.forbidding().isEmpty()) ? null : matches;
	}

	static Matches matches(List<Park> parks, String about, @Nullable BigDecimal land) {
		List<Match> fitting = new ArrayList<>();
		List<Match> forbidding = new ArrayList<>();
		for (Park park : parks) {
			List<String> barred = said(park.forbidden(), about);
			List<String> liked = said(park.industries(), about);
			if (!barred.isEmpty()) {
				forbidding.add(match(park, barred, land));
			}
			else if (!liked.isEmpty()) {
				fitting.add(match(park, liked, land));
			}
		}
		fitting.sort(Comparator.comparing((Match match) -> Boolean.FALSE.equals(match.enough())));
		return new Matches(fitting.stream().limit(SHOWN).toList(), forbidding.stream().limit(SHOWN).toList(),
				fitting.size());
	}

	/** The words that the project is about: one of them is in the other. */
	private static List<String> said(List<String> words, String about) {
		return words.stream().filter((word) -> core(word).length() >= SHORTEST && about.contains(core(word))).toList();
	}

	/** An industry without what all industries are called. */
	private static String core(String word) {
		return word.strip().replaceFirst(COMMON, "");
	}

	private static Match match(Park park, List<String> words, @Nullable BigDecimal land) {
		BigDecimal prepared = park.land();
		return new Match(park.id(), park.name(), String.join("、", words), park.landText(),
				(land != null && prepared != null) ? prepared.compareTo(land) >= 0 : null);
	}

	private List<Park> parks(Asked asked, String about) {
		Condition rows = this.asking.rows(asked, "parks", "t").and(new Condition(NAMED, List.of(about)));
		return this.jdbc.query(PARKS.formatted(rows.sql()), (row, number) -> park(row), rows.arguments().toArray());
	}

	private static Park park(ResultSet row) throws SQLException {
		BigDecimal land = row.getBigDecimal("prepared_land_value");
		return new Park(row.getObject("id", UUID.class), row.getString("name"), texts(row.getArray("industries")),
				texts(row.getArray("forbidden")), row.getBigDecimal("prepared_land_base"),
				(land != null) ? Numbers.grouped(land) + row.getString("prepared_land_unit") : null);
	}

	private static List<String> texts(Array array) throws SQLException {
		return Arrays.asList((String[]) array.getArray());
	}

	@Override
	public String template() {
		return "board/parts :: matches";
	}

	@Override
	public Position position() {
		return Position.SIDE;
	}

}
