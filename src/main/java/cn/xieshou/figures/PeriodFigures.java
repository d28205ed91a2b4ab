package cn.xieshou.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope;
import cn.xieshou.list.Listing;
import cn.xieshou.statement.IndicatorValueRegister;
import cn.xieshou.values.Span;

/**
 * What a pairing itself reports of a stretch of time (时期数据), with sources; not what those
 * below it report.
 */
@Service
@Transactional(readOnly = true)
public class PeriodFigures {

	private final Listing listing;

	private final IndicatorValueRegister values;

	private final Figures figures;

	private final Access access;

	private final JdbcTemplate jdbc;

	PeriodFigures(Listing listing, IndicatorValueRegister values, Figures figures, Access access, JdbcTemplate jdbc) {
		this.listing = listing;
		this.values = values;
		this.figures = figures;
		this.access = access;
		this.jdbc = jdbc;
	}

	/**
	 * The figures whose period ends within a stretch, as far as the reader may see them.
	 * @param most so many at most
	 * @param asKnownOn the moment whose books are asked for, {@code null} for now
	 */
	public List<Figure> of(PairingTree.Node pairing, Span within, int most, @Nullable Instant asKnownOn) {
		if (!this.access.scope(Permission.READ).contains(pairing.root(), pairing.id())) {
			return List.of();
		}
		List<Object> arguments = new ArrayList<>();
		String table = this.values.table();
		if (asKnownOn != null) {
			OffsetDateTime moment = asKnownOn.atOffset(ZoneOffset.UTC);
			arguments.addAll(List.of(moment, moment, moment));
			table = "(" + this.listing.asKnownOn(table) + ")";
		}
		LocalDate end = within.endsOn();
		arguments.addAll(List.of(pairing.root(), pairing.id(), within.startsOn(),
				(end != null) ? end : LocalDate.of(9999, 12, 31), most));
		return named(this.jdbc.queryForList(
				"select v.id from " + table + " v where v.root_id = ? and v.pairing_id = ?"
						+ " and v.period_ends_on between ? and ? and v.same_as is null order by v.id limit ?",
				UUID.class, arguments.toArray()), asKnownOn);
	}

	/**
	 * Figures by id with their sources, those of them that the reader may see.
	 * @param asKnownOn the moment whose books are asked for, {@code null} for now
	 */
	public List<Figure> named(Collection<UUID> ids, @Nullable Instant asKnownOn) {
		Set<UUID> hidden = this.listing.hidden(this.values.code(), ids);
		Scope scope = this.access.scope(Permission.READ);
		return this.figures.reported(ids.stream().filter((id) -> !hidden.contains(id)).toList(), asKnownOn)
			.stream()
			.filter((figure) -> scope.contains(figure.pairing().root(), figure.pairing().id()))
			.toList();
	}

	/** Whether any of some figures is not shown to the reader. */
	public boolean areHidden(Collection<UUID> ids) {
		return !this.listing.hidden(this.values.code(), ids).isEmpty();
	}

}
