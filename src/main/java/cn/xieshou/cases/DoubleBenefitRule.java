package cn.xieshou.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.OneAtATime;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleBatch;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Span;

/**
 * A firm has the same benefit once for the same time, whoever gives it (同一事项不重复享受): what
 * was declined or withdrawn stands in nobody's way. Looked for in all pairings, since the
 * tiers of a policy belong to several.
 */
@Component
class DoubleBenefitRule implements Rule<CaseFileForm> {

	private final JdbcTemplate jdbc;

	private final OneAtATime filings;

	DoubleBenefitRule(JdbcTemplate jdbc, OneAtATime filings) {
		this.jdbc = jdbc;
		this.filings = filings;
	}

	/** A benefit as it is compared. */
	private record Benefit(UUID record, String matter, @Nullable UUID organisation, @Nullable String applicant,
			@Nullable Span period) {

		static @Nullable Benefit of(UUID record, CaseFileForm form) {
			String matter = CaseFile.key(form.matter());
			CaseStage last = CaseFile.last(form.steps());
			boolean given = form.kind() == CaseKind.BENEFIT && matter != null && !form.isAggregate()
					&& (last == null || !last.step().stalled());
			return given ? new Benefit(record, Objects.requireNonNull(matter), form.organisation(),
					CaseFile.key(form.applicant()), form.period()) : null;
		}

		boolean isSameAs(Benefit other) {
			boolean sameFirm = (this.organisation != null && this.organisation.equals(other.organisation))
					|| (this.applicant != null && this.applicant.equals(other.applicant));
			return !this.record.equals(other.record) && this.matter.equals(other.matter) && sameFirm
					&& overlap(this.period, other.period);
		}

		/** A benefit without a time is for all of it. */
		private static boolean overlap(@Nullable Span one, @Nullable Span other) {
			return one == null || other == null
					|| !(ends(one).isBefore(other.startsOn()) || ends(other).isBefore(one.startsOn()));
		}

		private static LocalDate ends(Span span) {
			return Objects.requireNonNullElse(span.endsOn(), LocalDate.MAX);
		}

	}

	/** The benefits of the books and of the filing itself. */
	private record Benefits(List<Benefit> all) {

	}

	@Override
	public RuleCard card() {
		return RuleCard.fatal("X103", CaseFileForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends CaseFileForm> line) {
		Benefit own = Benefit.of(line.record(), line.form());
		return (own == null) ? List.of()
				: line.batch()
					.once(Benefits.class, () -> read(line.batch()))
					.all()
					.stream()
					.filter(own::isSameAs)
					.limit(1)
					.map((other) -> Hit.at("matter", "cases.benefitTwice", line.form().matter())
						.citing("cases", other.record()))
					.toList();
	}

	private Benefits read(RuleBatch<? extends CaseFileForm> batch) {
		List<Benefit> benefits = new ArrayList<>();
		Set<UUID> own = new HashSet<>();
		batch.lines().forEach((line) -> {
			own.add(line.record());
			Benefit benefit = line.voids() ? null : Benefit.of(line.record(), line.form());
			if (benefit != null) {
				benefits.add(benefit);
			}
		});
		String[] matters = benefits.stream().map(Benefit::matter).distinct().toArray(String[]::new);
		if (batch.isFiling()) {
			this.filings.of("X103", Arrays.asList(matters));
		}
		this.jdbc.query("""
				select id, matter_key, organisation_id, applicant, period from case_file
				where kind = 'BENEFIT' and matter_key = any(?) and not (%s)
				and (state is null or state not in ('REJECTED', 'WITHDRAWN')) order by id
				""".formatted(CaseFileRegister.AGGREGATE.replace("t.", "")), (row) -> {
			UUID id = row.getObject("id", UUID.class);
			String period = row.getString("period");
			if (!own.contains(id)) {
				benefits.add(new Benefit(id, row.getString("matter_key"), row.getObject("organisation_id", UUID.class),
						CaseFile.key(row.getString("applicant")), (period != null) ? Span.parse(period) : null));
			}
		}, (Object) matters);
		return new Benefits(benefits);
	}

}
