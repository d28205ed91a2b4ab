package cn.xieshou.figures;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import cn.xieshou.indicator.DefinitionBreak;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.statement.Basis;
import cn.xieshou.statement.ClaimKind;
import cn.xieshou.statement.StatedClaim;
import cn.xieshou.statement.TargetKind;
import cn.xieshou.statement.TargetOrigin;
import cn.xieshou.values.Comparator;
import cn.xieshou.values.Percent;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.QuantityColumns;
import cn.xieshou.values.Ratio;
import cn.xieshou.values.Span;
import cn.xieshou.values.Unit;

/**
 * What a reported figure is compared with (对照), from its row: the value of the period
 * before and its targets. Only what is alike is compared: the same basis, scope note,
 * kind of subject and reach; of an actual value and its target the basis differs.
 */
final class FigureComparisons {

	private FigureComparisons() {
	}

	static Figure.Growth growth(ResultSet row, @Nullable Quantity value, IndicatorCard card, List<StatedClaim> claims)
			throws SQLException {
		Quantity earlier = QuantityColumns.readStated(row, "earlier");
		String base = row.getString("growth_base");
		String usual = (base != null) ? base : row.getString("compared_with");
		Percent stated = percent(row, "stated_growth");
		StatedClaim claim = (stated == null) ? claim(claims, usual, earlier == null) : null;
		if (claim != null && claim.isAgainst(usual)) {
			stated = claim.percent();
		}
		boolean grows = base != null || earlier != null || stated != null || claim != null;
		String compared = grows ? usual : null;
		if (base == null && earlier == null && claim != null && claim.against() != null) {
			compared = claim.against().toString();
		}
		Span before = (compared != null) ? Span.parse(compared) : null;
		DefinitionBreak crossed = card.definitions()
			.between((before != null) ? before.endsOn() : null, row.getObject("period_ends_on", LocalDate.class));
		String unlike = (earlier != null) ? unlike(row) : null;
		return new Figure.Growth(
				(value != null && earlier != null && unlike == null) ? Figure.Growth.between(value, earlier, crossed)
						: null,
				stated, claim, before, earlier, row.getObject("earlier_id", UUID.class),
				new Figure.Rank(row.getObject("growth_rank", Integer.class), row.getString("growth_rank_within")),
				unlike);
	}

	/**
	 * The growth that is stated since the usual period; where nothing is known of that,
	 * since one that is named.
	 */
	private static @Nullable StatedClaim claim(List<StatedClaim> claims, @Nullable String usual, boolean alone) {
		return claims.stream()
			.filter((one) -> one.kind() == ClaimKind.GROWTH && one.isAgainst(usual))
			.findFirst()
			.or(() -> claims.stream()
				.filter((one) -> alone && one.kind() == ClaimKind.GROWTH && one.against() != null
						&& one.course() == null)
				.findFirst())
			.orElse(null);
	}

	/** Why the earlier value does not count what this one does. */
	private static @Nullable String unlike(ResultSet row) throws SQLException {
		if (!row.getString("basis").equals(Basis.ACTUAL.name())) {
			return "figure.unlike.basis";
		}
		if (!row.getString("subject_kind").equals(row.getString("earlier_subject_kind"))
				|| !row.getString("scope").equals(row.getString("earlier_scope"))) {
			return "figure.unlike.subject";
		}
		return !Objects.equals(row.getString("scope_note"), row.getString("earlier_scope_note"))
				? "figure.unlike.scopeNote" : null;
	}

	/**
	 * Completion.
	 * @param targets the targets of the same series and period, that which binds most
	 * first
	 */
	static Figure.Completion completion(ResultSet row, @Nullable Quantity value, List<StatedClaim> claims,
			JsonNode targets) throws SQLException {
		Percent overPlan = stated(percent(row, "over_plan"), claims, ClaimKind.EXCESS);
		Percent stated = stated(percent(row, "stated_completion"), claims, ClaimKind.COMPLETION);
		if (stated == null && overPlan != null) {
			stated = new Percent(overPlan.points().add(BigDecimal.valueOf(100)));
		}
		List<Figure.Goal> goals = targets.valueStream().map(FigureComparisons::goal).toList();
		if (goals.isEmpty()) {
			return new Figure.Completion(null, stated, overPlan, null, List.of(), null);
		}
		Figure.Goal first = goals.get(0);
		String unlike = unlike(row, first);
		return new Figure.Completion((value != null && unlike == null) ? Ratio.share(value, first.value()) : null,
				stated, overPlan, first, goals.subList(1, goals.size()), unlike);
	}

	/**
	 * Targets are of what really was, as the indicator counts it; one that follows from
	 * the figure is of what that counts.
	 */
	private static @Nullable String unlike(ResultSet row, Figure.Goal goal) throws SQLException {
		if (!row.getString("basis").equals(Basis.ACTUAL.name())) {
			return "figure.unlike.expected";
		}
		return (row.getString("scope_note") != null && !goal.derived()) ? "figure.unlike.scopeNote" : null;
	}

	private static Figure.Goal goal(JsonNode goal) {
		BigDecimal number = new BigDecimal(goal.get("value").asString());
		Unit unit = Unit.of(goal.get("unit").asString());
		String word = goal.path("word").asString(null);
		String upper = goal.path("upper").asString(null);
		Quantity value = (upper != null) ? Quantity.range(number, new BigDecimal(upper), unit, word)
				: Quantity.of(number, unit, Comparator.of(goal.get("comparator").asString()), word);
		return new Figure.Goal(UUID.fromString(goal.get("id").asString()),
				value.written(goal.path("text").asString(null)), TargetKind.valueOf(goal.get("kind").asString()),
				goal.get("origin").asString().equals(TargetOrigin.DERIVED.name()),
				goal.path("derivation").asString(null));
	}

	/** As the field of its own has it, else as the claims state it exactly. */
	private static @Nullable Percent stated(@Nullable Percent field, List<StatedClaim> claims, ClaimKind kind) {
		return (field != null) ? field
				: claims.stream()
					.filter((claim) -> claim.kind() == kind)
					.map(StatedClaim::percent)
					.filter(Objects::nonNull)
					.findFirst()
					.orElse(null);
	}

	private static @Nullable Percent percent(ResultSet row, String column) throws SQLException {
		BigDecimal points = row.getBigDecimal(column);
		return (points != null) ? Percent.ofColumn(points) : null;
	}

}
