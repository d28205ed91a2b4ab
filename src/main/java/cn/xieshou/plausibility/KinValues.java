package cn.xieshou.plausibility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.rule.RuleBatch;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.Basis;
import cn.xieshou.statement.IndicatorValueForm;
import cn.xieshou.statement.SubjectKind;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.QuantityColumns;
import cn.xieshou.values.Span;

/**
 * Posted values of the same pairing and indicator that may speak of the same thing
 * (同类数值): of equal size, of a subject whose name begins alike, of the same series over
 * years, or named as the same fact; for a whole batch at once, each found by a key.
 */
@Component
class KinValues {

	/** How many letters at its beginning make a name a proper one. */
	static final int STEM = 3;

	private static final String KIN = """
			select distinct v.id, v.series_id, v.pairing_id, v.indicator_id, v.subject, v.subject_kind, v.basis,
			v.period_kind, v.period_span, v.amount_value, v.amount_upper, v.amount_unit, v.amount_comparator,
			v.amount_word, v.amount_text from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::numeric[], ?::text[], ?::uuid[])
			as w (series, pairing, indicator, base, stem, same) join indicator_value v on v.root_id = ?
			and v.pairing_id = w.pairing and v.indicator_id = w.indicator and v.amount_value is not null
			and (v.amount_base = w.base or (w.stem <> '' and left(v.subject, 3) = w.stem)
			or (v.period_kind = 'cumulative' and v.series_id = w.series) or v.id = w.same)
			""";

	private final JdbcTemplate jdbc;

	KinValues(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** A posted value. */
	record Kin(UUID record, UUID series, String subject, SubjectKind kind, Basis basis, PeriodKind periodKind,
			@Nullable Span span, Quantity amount) {

	}

	private record Key(UUID pairing, UUID indicator) {

	}

	private record Loaded(Map<Key, List<Kin>> byKey) {

	}

	/** The values beside that of a line, itself left out. */
	List<Kin> of(RuleLine<? extends IndicatorValueForm> line) {
		IndicatorValueForm form = line.form();
		UUID pairing = form.pairing();
		if (pairing == null || form.indicator() == null) {
			return List.of();
		}
		return line.batch()
			.once(Loaded.class, () -> load(line.batch()))
			.byKey()
			.getOrDefault(new Key(pairing, form.indicator()), List.of())
			.stream()
			.filter((one) -> !one.record().equals(line.record()))
			.toList();
	}

	private Loaded load(RuleBatch<? extends IndicatorValueForm> batch) {
		List<IndicatorValueForm> forms = new ArrayList<>();
		batch.lines().forEach((line) -> {
			IndicatorValueForm form = line.form();
			if (form.amount() != null && form.pairing() != null && form.indicator() != null) {
				forms.add(form);
			}
		});
		Map<Key, List<Kin>> byKey = new HashMap<>();
		if (!forms.isEmpty()) {
			this.jdbc.query(KIN, (row) -> {
				String span = row.getString("period_span");
				byKey
					.computeIfAbsent(
							new Key(row.getObject("pairing_id", UUID.class), row.getObject("indicator_id", UUID.class)),
							(key) -> new ArrayList<>())
					.add(new Kin(row.getObject("id", UUID.class), row.getObject("series_id", UUID.class),
							Objects.requireNonNullElse(row.getString("subject"), ""),
							SubjectKind.valueOf(row.getString("subject_kind")), Basis.valueOf(row.getString("basis")),
							PeriodKind.of(row.getString("period_kind")), (span != null) ? Span.parse(span) : null,
							Objects.requireNonNull(QuantityColumns.readStated(row, "amount"))));
			}, forms.stream().map(KinValues::series).toArray(UUID[]::new),
					forms.stream().map(IndicatorValueForm::pairing).toArray(UUID[]::new),
					forms.stream().map(IndicatorValueForm::indicator).toArray(UUID[]::new),
					forms.stream()
						.map((form) -> Objects.requireNonNull(form.amount()).base())
						.toArray(java.math.BigDecimal[]::new),
					forms.stream().map((form) -> stem(form.subject())).toArray(String[]::new),
					forms.stream().map(IndicatorValueForm::sameAs).toArray(UUID[]::new), batch.root());
		}
		return new Loaded(byKey);
	}

	static UUID series(IndicatorValueForm form) {
		return new cn.xieshou.statement.Series(form.indicator(), Objects.requireNonNull(form.pairing()), form.region(),
				Objects.requireNonNullElse(form.subject(), ""))
			.id();
	}

	/** How a proper name begins; empty for none, and for one that begins with a place. */
	static String stem(@Nullable String subject) {
		if (subject == null || subject.length() < STEM) {
			return "";
		}
		String stem = subject.substring(0, STEM);
		return (stem.matches(".*[省市州县区镇].*") || stem.matches(".*[^\\p{IsHan}].*")) ? "" : stem;
	}

}
