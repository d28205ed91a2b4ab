package cn.xieshou.statement;

import java.util.List;
import java.util.UUID;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

import cn.xieshou.confirmation.ConfirmationColumns;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.indicator.ResponsibleSide;
import cn.xieshou.register.Agreement;
import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;

/** The register of stated values (指标数据台账). */
@Component
public class IndicatorValueRegister extends FormRegister<IndicatorValue, IndicatorValueForm> {

	private final Indicators indicators;

	IndicatorValueRegister(Indicators indicators) {
		super("indicator-values", "indicator_value", IndicatorValue.class, IndicatorValueForm.class,
				IndicatorValue::new, Column.text("name").sortableByPinyin(), Column.record("indicator", "indicators"),
				Column.of("region", Column.Kind.REGION).sortable(), Column.text("subject"),
				Column.choice("subjectKind", SubjectKind.class), Column.of("period", Column.Kind.PERIOD).sortable(),
				Column.of("value", Column.Kind.STATEMENT).from("t.amount").sortable(),
				Column.choice("absence", Absence.class).facet().reason(), Column.choice("basis", Basis.class).facet(),
				Column.of("statedGrowth", Column.Kind.PERCENT)
					.from("coalesce(t.stated_growth, claimed_growth(t.claims, t.compared_with))")
					.sortable(),
				claimed("statedCompletion", Column.Kind.PERCENT)
					.from("coalesce(t.stated_completion, claimed_number(t.claims, 'COMPLETION'))"),
				claimed("statedRank", Column.Kind.DECIMAL)
					.from("coalesce(t.stated_rank, claimed_number(t.claims, 'RANK'))"),
				claimed("statedShare", Column.Kind.PERCENT).from("claimed_number(t.claims, 'SHARE')"),
				said("growthSaid", ClaimKind.GROWTH), said("completionSaid", ClaimKind.COMPLETION),
				said("rankSaid", ClaimKind.RANK), said("shareSaid", ClaimKind.SHARE), ConfirmationColumns.state());
		this.indicators = indicators;
	}

	/** What a source states exactly, beside the value or among its claims. */
	private static Column claimed(String key, Column.Kind kind) {
		return Column.of(key, kind).sortable().hiddenByDefault();
	}

	/** The same in the words of the source, with what bounds it: 超82%. */
	private static Column said(String key, ClaimKind kind) {
		return Column.text(key).from("claimed_text(t.claims, '" + kind + "')").hiddenByDefault();
	}

	/**
	 * By the year that it is the value of, by the year that its period ends in, and by
	 * how sure the number is.
	 */
	@Override
	public List<String> countedBy() {
		return List.of("case when t.period_kind = 'year' then 'year ' || extract(year from t.period_ends_on) end",
				"'ends ' || coalesce(extract(year from t.period_ends_on)::text, '')",
				"'sure ' || case when t.amount_value is null then 'not' when t.amount_comparator = '=' then 'exact'"
						+ " when t.amount_comparator = '~' then 'about' else 'bound' end");
	}

	@Override
	public JsonNode sorted(JsonNode form) {
		return SaidRates.sorted(SaidGrowth.sorted(form));
	}

	@Override
	public String usualSort() {
		return "postedAt";
	}

	@Override
	protected void fill(IndicatorValue value, IndicatorValueForm form) {
		value.measure(form, this.indicators.requireEver(form.indicator()));
		super.fill(value, form);
	}

	@Override
	public List<String> furtherRefs(IndicatorValueForm form) {
		return form.carried().stream().map(Carried::ref).toList();
	}

	/** What both sides answer for, both confirm. */
	@Override
	public Agreement agreement(IndicatorValueForm form) {
		ResponsibleSide side = this.indicators.side(form.indicator());
		return (side == ResponsibleSide.BOTH) ? Agreement.BOTH
				: (side == ResponsibleSide.EACH) ? Agreement.EACH : Agreement.NONE;
	}

	@Override
	public String comparedField() {
		return "value";
	}

	/** A value is called as its indicator. */
	@Override
	public String nameInWords(String name) {
		return this.indicators.find(name).map((card) -> card.name(LocaleContextHolder.getLocale())).orElse(name);
	}

	/** A reported figure is the record that reports it. */
	@Override
	public String address(UUID id) {
		return "/figures/" + id;
	}

	/** With all that figures say, not only the columns of their list. */
	@Override
	public String fileAddress() {
		return "/api/v1/figures";
	}

}
