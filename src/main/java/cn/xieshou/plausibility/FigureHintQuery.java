package cn.xieshou.plausibility;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope;
import cn.xieshou.figures.Figure;
import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormReader;
import cn.xieshou.form.FormRejected;
import cn.xieshou.indicator.DefinitionBreak;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.register.RecordVisibility;
import cn.xieshou.statement.Basis;
import cn.xieshou.statement.IndicatorValueForm;
import cn.xieshou.statement.IndicatorValueRegister;
import cn.xieshou.statement.SaidGrowth;
import cn.xieshou.statement.StatedClaim;
import cn.xieshou.values.Period;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.QuantityColumns;

/**
 * Looks up what the books say beside a value that is being typed, within the reader's
 * scope. What is typed half or wrong yet is as if it were not there.
 */
@Service
@Transactional(readOnly = true)
class FigureHintQuery {

	private static final String TARGET = """
			select id, amount_value, amount_upper, amount_unit, amount_comparator, amount_word, amount_text from target
			where root_id = ? and series_id = ? and id <> ? and period_kind = ? and coalesce(period_span, '') = ?
			and %s order by kind limit 1
			""";

	/** What is read apart from the form. */
	private static final Set<String> READ_APART = Set.of("pairing", "value", "statedGrowth");

	private final FormReader reader;

	private final IndicatorValueRegister values;

	private final Indicators indicators;

	private final EarlierFigures earlier;

	private final PairingTree tree;

	private final Access access;

	private final RecordVisibility visibility;

	private final JdbcTemplate jdbc;

	private final JsonMapper json;

	FigureHintQuery(FormReader reader, IndicatorValueRegister values, Indicators indicators, EarlierFigures earlier,
			PairingTree tree, Access access, RecordVisibility visibility, JdbcTemplate jdbc, JsonMapper json) {
		this.reader = reader;
		this.values = values;
		this.indicators = indicators;
		this.earlier = earlier;
		this.tree = tree;
		this.access = access;
		this.visibility = visibility;
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * What is beside a value.
	 * @param typed the texts of the form
	 * @param record the record that the form changes, {@code null} for a new one
	 */
	FigureHints of(Map<String, String> typed, @Nullable UUID record) {
		Scope scope = this.access.scope(Permission.READ);
		IndicatorValueForm form = read(typed);
		IndicatorCard card = this.indicators.of(form.indicator());
		Quantity value = (card != null)
				? lenient(typed.get("value"), (text) -> Quantity.parseStatement(text, card.unit())) : null;
		StatedClaim stated = lenient(typed.get("statedGrowth"), (text) -> SaidGrowth.claim(text, form.period()));
		PairingTree.Node pairing = this.tree.find(typed.getOrDefault("pairing", "").strip()).orElse(null);
		if (card == null || pairing == null || !scope.contains(pairing.root(), pairing.id())) {
			return new FigureHints(card, form.scopeNote(), value, stated, false, null, null, null, null, null, null);
		}
		Period period = SeriesValues.period(form);
		EarlierFigures.Asked asked = EarlierFigures.Asked.of(0, form, card, pairing, record);
		EarlierFigures.Found found = this.earlier.of(List.of(asked)).getOrDefault(0, EarlierFigures.Found.NONE);
		Figure base = found.growthBase();
		DefinitionBreak crossed = (base != null && period != null)
				? card.definitions().between(base.period().endsOn(), period.endsOn()) : null;
		return new FigureHints(card, form.scopeNote(), value, stated, true, found.last(), found.yearBefore(), base,
				crossed, isMeasured(form) ? target(asked, period) : null, (period != null) ? period.endsOn() : null);
	}

	/** Reads what can be read of the fields that say which value of a pairing it is. */
	private IndicatorValueForm read(Map<String, String> typed) {
		ObjectNode said = this.json.createObjectNode();
		FigureValueHints.ASKED_BY.stream().filter((name) -> !READ_APART.contains(name)).forEach((name) -> {
			String text = typed.getOrDefault(name, "").strip();
			if (!text.isEmpty()) {
				said.put(name, text);
			}
		});
		try {
			return draft(said);
		}
		catch (FormRejected ex) {
			ex.problems().stream().map(FormProblem::field).forEach(said::remove);
			return draft(said);
		}
	}

	private IndicatorValueForm draft(ObjectNode said) {
		return this.reader.draft(this.values, said, FormReader.Channel.TEXT, Set.of());
	}

	private static <T> @Nullable T lenient(@Nullable String text, Function<String, T> parse) {
		try {
			return (text != null && !text.isBlank()) ? parse.apply(text.strip()) : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	/** Targets are of what really was, as the indicator counts it. */
	private static boolean isMeasured(IndicatorValueForm form) {
		return (form.basis() == null || form.basis() == Basis.ACTUAL) && form.scopeNote() == null;
	}

	private FigureHints.@Nullable Goal target(EarlierFigures.Asked asked, @Nullable Period period) {
		if (period == null) {
			return null;
		}
		List<FigureHints.Goal> goals = this.jdbc.query(
				TARGET.formatted(this.visibility.rows("targets", "target.id").sql()),
				(row, number) -> new FigureHints.Goal(row.getObject("id", UUID.class),
						Objects.requireNonNull(QuantityColumns.readStated(row, "amount"))),
				asked.root(), asked.series(), asked.own(), period.kind().code(),
				Objects.requireNonNullElse(period.text(), ""));
		return goals.isEmpty() ? null : goals.get(0);
	}

}
