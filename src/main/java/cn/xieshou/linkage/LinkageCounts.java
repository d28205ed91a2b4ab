package cn.xieshou.linkage;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Scope.Condition;
import cn.xieshou.list.Listing;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.QuantityColumns;
import cn.xieshou.values.Total;

/**
 * Counts what is on each side of the linkages (结对去重计数): a body that several linkages name
 * counts once, and so does a pair of bodies. A body named in words is the registered
 * organisation of that name where there is one. What a source only counts without naming
 * is added up apart, for nobody can say who was counted twice.
 */
@Service
@Transactional(readOnly = true)
class LinkageCounts {

	private static final String COUNTS = """
			with linked as (select t.* from %1$s),
			side as (
				select l.id, l.kind, true as assisting, o::text as body from linked l, unnest(l.assisting_organisations) o
				union select l.id, l.kind, false, o::text from linked l, unnest(l.assisted_organisations) o
				union select l.id, l.kind, true, coalesce(%2$s, btrim(n)) from linked l, unnest(l.assisting) n
				union select l.id, l.kind, false, coalesce(%2$s, btrim(n)) from linked l, unnest(l.assisted) n)
			select l.kind, count(*) as linkages,
			(select count(distinct s.body) from side s where s.kind = l.kind and s.assisting) as assisting,
			(select count(distinct s.body) from side s where s.kind = l.kind and not s.assisting) as assisted,
			(select count(distinct (a.body, b.body)) from side a join side b on b.id = a.id
				where a.kind = l.kind and a.assisting and not b.assisting) as links
			from linked l group by l.kind order by l.kind
			""";

	private static final String STATED = """
			select t.kind, %2$s_value, %2$s_unit, %2$s_comparator, %2$s_word from %1$s and %2$s_value is not null
			""";

	private final JdbcTemplate jdbc;

	private final Listing listing;

	private final LinkageRegister register;

	private final Registers registers;

	LinkageCounts(JdbcTemplate jdbc, Listing listing, LinkageRegister register, Registers registers) {
		this.jdbc = jdbc;
		this.listing = listing;
		this.register = register;
		this.registers = registers;
	}

	/**
	 * The counts, by kind, of the linkages that a list with these parameters has.
	 * @throws cn.xieshou.register.BadListParameter if one is unknown or unreadable
	 */
	List<Count> of(Map<String, List<String>> parameters) {
		Condition rows = this.listing.rows(this.register, parameters);
		String registered = "(select min(x.id::text) from %s x where x.name collate \"zh-x-icu\" = btrim(n))"
			.formatted(this.registers.require("organisations").table());
		return this.jdbc.query(COUNTS.formatted(rows.sql(), registered), (row, number) -> {
			LinkageKind kind = LinkageKind.valueOf(row.getString("kind"));
			return new Count(kind, row.getInt("linkages"), row.getInt("assisting"), row.getInt("assisted"),
					row.getInt("links"), stated("assisting_count", kind, rows), stated("assisted_count", kind, rows));
		}, rows.arguments().toArray());
	}

	private @Nullable Quantity stated(String column, LinkageKind kind, Condition rows) {
		Condition ofKind = rows.and(new Condition("t.kind = ?", List.of(kind.name())));
		List<Quantity> stated = this.jdbc.query(STATED.formatted(ofKind.sql(), column),
				(row, number) -> Objects.requireNonNull(QuantityColumns.read(row, column)),
				ofKind.arguments().toArray());
		boolean addable = stated.stream().allMatch((one) -> one.unit().isComparableWith(stated.get(0).unit()));
		return (addable && !stated.isEmpty()) ? Total.of(stated).quantity() : null;
	}

	/**
	 * What the linkages of one kind come to.
	 *
	 * @param linkages how many records there are
	 * @param assisting how many different bodies of the helping side they name
	 * @param assisted how many different bodies of the helped side they name
	 * @param links how many different pairs of the two
	 * @param statedAssisting how many bodies of the helping side sources state, added up;
	 * {@code null} if none does or their units differ
	 * @param statedAssisted likewise of the helped side
	 */
	record Count(LinkageKind kind, int linkages, int assisting, int assisted, int links,
			@Nullable Quantity statedAssisting, @Nullable Quantity statedAssisted) {

	}

}
