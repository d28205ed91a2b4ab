package cn.xieshou.figures;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.confirmation.Confirmation;
import cn.xieshou.filing.Sources;
import cn.xieshou.indicator.DefinitionBreak;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.statement.Absence;
import cn.xieshou.statement.Basis;
import cn.xieshou.statement.Carried;
import cn.xieshou.statement.Claim;
import cn.xieshou.statement.ClaimKind;
import cn.xieshou.statement.Doubt;
import cn.xieshou.statement.FigureScope;
import cn.xieshou.statement.StatedClaim;
import cn.xieshou.statement.Statement;
import cn.xieshou.statement.SubjectKind;
import cn.xieshou.statement.TargetKind;
import cn.xieshou.statement.TargetOrigin;
import cn.xieshou.values.Percent;
import cn.xieshou.values.Period;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.QuantityColumns;
import cn.xieshou.values.Ratio;
import cn.xieshou.values.RegionCode;
import cn.xieshou.values.Span;

/**
 * Reads a row of a reported figure with what stands beside it (数字行), as
 * {@link ReportedFigures} asks for it; its sources are looked up apart.
 */
@Component
class FigureRowMapper implements RowMapper<Figure> {

	private static final TypeReference<List<StatedClaim>> CLAIMS = new TypeReference<>() {
	};

	private static final TypeReference<List<Carried>> CARRIED = new TypeReference<>() {
	};

	private final Indicators indicators;

	private final PairingTree tree;

	private final JsonMapper json;

	FigureRowMapper(Indicators indicators, PairingTree tree, JsonMapper json) {
		this.indicators = indicators;
		this.tree = tree;
		this.json = json;
	}

	@Override
	public Figure mapRow(ResultSet row, int number) throws SQLException {
		IndicatorCard card = this.indicators.require(row.getObject("indicator_id", UUID.class));
		List<Carried> carried = this.json.readValue(row.getString("carried"), CARRIED);
		List<StatedClaim> claims = this.json.readValue(row.getString("claims"), CLAIMS);
		List<String> refs = new ArrayList<>();
		String ref = row.getString("ref");
		if (ref != null) {
			refs.add(ref);
		}
		carried.forEach((one) -> refs.add(one.ref()));
		String span = row.getString("period_span");
		String absence = row.getString("absence");
		Quantity value = QuantityColumns.readStated(row, "amount");
		String region = row.getString("region");
		UUID filing = row.getObject("filing_id", UUID.class);
		return new Figure(row.getObject("id", UUID.class), refs, card,
				this.tree.require(row.getObject("pairing_id", UUID.class)),
				(region != null) ? new RegionCode(region) : null, row.getString("subject"), statement(row),
				row.getString("stated_name"),
				Period.of(PeriodKind.of(row.getString("period_kind")), (span != null) ? Span.parse(span) : null), value,
				(absence != null) ? Absence.valueOf(absence) : null, Basis.valueOf(row.getString("basis")),
				growth(row, value, card, claims), completion(row, value, claims),
				new Figure.Rank(row.getObject("stated_rank", Integer.class), row.getString("rank_within")), claims,
				row.getString("doubt"), row.getString("remark"), null,
				(filing != null) ? new Sources.Line(filing, row.getInt("filing_line")) : null, List.of(),
				Confirmation.of(row));
	}

	private static Statement statement(ResultSet row) throws SQLException {
		String type = row.getString("subject_type");
		String doubt = row.getString("doubt_kind");
		return new Statement(SubjectKind.valueOf(row.getString("subject_kind")),
				(type != null) ? new Statement.Subject(type, row.getObject("subject_id", UUID.class)) : null,
				FigureScope.valueOf(row.getString("scope")), row.getString("scope_note"),
				Claim.valueOf(row.getString("claim")), row.getString("claim_word"),
				row.getObject("same_as", UUID.class), (doubt != null) ? Doubt.valueOf(doubt) : null, doubts(row));
	}

	/** The other sides of a doubt, those that it names and those that name it. */
	private static List<UUID> doubts(ResultSet row) throws SQLException {
		Set<UUID> doubts = new LinkedHashSet<>(List.of((UUID[]) row.getArray("doubts").getArray()));
		doubts.addAll(List.of((UUID[]) row.getArray("doubted_by").getArray()));
		return List.copyOf(doubts);
	}

	private static Figure.Growth growth(ResultSet row, @Nullable Quantity value, IndicatorCard card,
			List<StatedClaim> claims) throws SQLException {
		Quantity earlier = QuantityColumns.readStated(row, "earlier");
		String base = row.getString("growth_base");
		Percent stated = percent(row, "stated_growth");
		StatedClaim claim = claims.stream().filter((one) -> one.kind() == ClaimKind.GROWTH).findFirst().orElse(null);
		if (stated == null && claim != null && claim.isAgainst(row.getString("compared_with"))) {
			stated = claim.percent();
		}
		boolean grows = base != null || earlier != null || stated != null || claim != null;
		String compared = (base != null) ? base : grows ? row.getString("compared_with") : null;
		if (base == null && earlier == null && claim != null && claim.against() != null) {
			compared = claim.against().toString();
		}
		Span before = (compared != null) ? Span.parse(compared) : null;
		DefinitionBreak crossed = card.definitions()
			.between((before != null) ? before.endsOn() : null, row.getObject("period_ends_on", LocalDate.class));
		return new Figure.Growth(
				(value != null && earlier != null) ? Figure.Growth.between(value, earlier, crossed) : null, stated,
				(stated == null && claim != null) ? claim.ratio() : null, before, earlier,
				row.getObject("earlier_id", UUID.class),
				new Figure.Rank(row.getObject("growth_rank", Integer.class), row.getString("growth_rank_within")));
	}

	private static Figure.Completion completion(ResultSet row, @Nullable Quantity value, List<StatedClaim> claims)
			throws SQLException {
		Quantity goal = QuantityColumns.readStated(row, "goal");
		Percent overPlan = stated(percent(row, "over_plan"), claims, ClaimKind.EXCESS);
		Percent stated = stated(percent(row, "stated_completion"), claims, ClaimKind.COMPLETION);
		if (stated == null && overPlan != null) {
			stated = new Percent(overPlan.points().add(BigDecimal.valueOf(100)));
		}
		return new Figure.Completion((value != null && goal != null) ? Ratio.share(value, goal) : null, stated,
				overPlan,
				(goal != null) ? new Figure.Goal(row.getObject("goal_id", UUID.class), goal,
						TargetKind.valueOf(row.getString("goal_kind")),
						row.getString("goal_origin").equals(TargetOrigin.DERIVED.name()),
						row.getString("goal_derivation")) : null);
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
		return (points != null) ? new Percent(plain(points)) : null;
	}

	/** As stated: the column's trailing zeros say nothing. */
	private static BigDecimal plain(BigDecimal points) {
		BigDecimal shortest = points.stripTrailingZeros();
		return (shortest.scale() < 0) ? shortest.setScale(0) : shortest;
	}

}
