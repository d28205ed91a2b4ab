package cn.xieshou.project;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import cn.xieshou.form.FieldTexts;
import cn.xieshou.page.Numbers;
import cn.xieshou.project.ProjectParts.Commitment;
import cn.xieshou.register.DetailPanel;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Unit;

/** What a project promised farmers against what it kept, on its page (联农带农). */
@Component
@Order(1)
class ProjectCommitments implements DetailPanel {

	private final FieldTexts words;

	private final Labels labels;

	ProjectCommitments(FieldTexts words, Labels labels) {
		this.words = words;
		this.labels = labels;
	}

	/**
	 * A promise in words.
	 *
	 * @param difference what is kept beyond or short of it, {@code null} where the two do
	 * not bear comparison
	 * @param why why they do not
	 */
	record Row(String what, @Nullable String promised, @Nullable String achieved, @Nullable String difference,
			@Nullable String why, @Nullable String on, @Nullable String note) {

	}

	@Override
	public @Nullable List<Row> content(Register<?, ?> register, RegisterEntry entry, Record form) {
		if (!(form instanceof ProjectForm project) || project.commitments().isEmpty()) {
			return null;
		}
		return project.commitments().stream().map(this::row).toList();
	}

	private Row row(Commitment commitment) {
		Quantity promised = commitment.promised();
		Quantity achieved = commitment.achieved();
		String why = obstacle(promised, achieved);
		return new Row(commitment.what(), this.words.text(promised), this.words.text(achieved),
				(why == null && promised != null && achieved != null) ? difference(promised, achieved) : null,
				(why != null) ? this.labels.text(why) : null, this.words.text(commitment.on()), commitment.note());
	}

	/** Why the two do not bear comparison, {@code null} if they do. */
	static @Nullable String obstacle(@Nullable Quantity promised, @Nullable Quantity achieved) {
		if (promised == null || achieved == null) {
			return (promised == null) ? "projects.commitments.noPromise" : "projects.commitments.noResult";
		}
		if (!promised.unit().isComparableWith(achieved.unit())) {
			return "projects.commitments.otherUnit";
		}
		return (promised.isExact() && achieved.isExact()) ? null : "projects.commitments.notExact";
	}

	/**
	 * In the unit of the promise, always with its sign; worked out from the numbers as
	 * entered, so that 亩 and 万亩 come out even.
	 */
	static String difference(Quantity promised, Quantity achieved) {
		Unit unit = promised.unit();
		BigDecimal kept = achieved.value()
			.multiply(achieved.unit().numerator())
			.multiply(unit.denominator())
			.divide(achieved.unit().denominator().multiply(unit.numerator()), 10, RoundingMode.HALF_UP);
		BigDecimal more = kept.subtract(promised.value()).stripTrailingZeros();
		return ((more.signum() > 0) ? "+" : "") + Numbers.parts(Quantity.of(more, unit)).text();
	}

	@Override
	public String template() {
		return "project/parts :: commitments";
	}

	@Override
	public Position position() {
		return Position.MAIN;
	}

	@Override
	public Set<String> fields() {
		return Set.of("commitments");
	}

}
