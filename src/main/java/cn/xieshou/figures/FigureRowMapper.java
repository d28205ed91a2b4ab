package cn.xieshou.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.confirmation.Confirmation;
import cn.xieshou.filing.Sources;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.statement.Absence;
import cn.xieshou.statement.Basis;
import cn.xieshou.statement.Carried;
import cn.xieshou.statement.Claim;
import cn.xieshou.statement.Doubt;
import cn.xieshou.statement.FigureScope;
import cn.xieshou.statement.StatedClaim;
import cn.xieshou.statement.Statement;
import cn.xieshou.statement.SubjectKind;
import cn.xieshou.values.Period;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.QuantityColumns;
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
				FigureComparisons.growth(row, value, card, claims),
				FigureComparisons.completion(row, value, claims, this.json.readTree(row.getString("goals"))),
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

}
