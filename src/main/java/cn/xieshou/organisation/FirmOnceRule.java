package cn.xieshou.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.OneAtATime;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleBatch;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.CreditCode;

/** A credit code stands for one organisation (同一企业多县重复计). */
@Component
class FirmOnceRule implements Rule<OrganisationForm> {

	private final JdbcTemplate jdbc;

	private final OneAtATime filings;

	FirmOnceRule(JdbcTemplate jdbc, OneAtATime filings) {
		this.jdbc = jdbc;
		this.filings = filings;
	}

	/** The organisations of each code, of the books and of the filing itself. */
	private record Coded(Map<String, List<UUID>> organisations) {

	}

	@Override
	public RuleCard card() {
		return RuleCard.fatal("Q046", OrganisationForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends OrganisationForm> line) {
		CreditCode code = line.form().creditCode();
		return (code == null) ? List.of()
				: line.batch()
					.once(Coded.class, () -> read(line.batch()))
					.organisations()
					.getOrDefault(code.toString(), List.of())
					.stream()
					.filter((one) -> !one.equals(line.record()))
					.limit(1)
					.map((one) -> Hit.at("creditCode", "organisations.codeTwice", code).citing("organisations", one))
					.toList();
	}

	private Coded read(RuleBatch<? extends OrganisationForm> batch) {
		Map<String, List<UUID>> organisations = new HashMap<>();
		Set<UUID> own = new HashSet<>();
		batch.lines().forEach((line) -> {
			own.add(line.record());
			CreditCode code = line.form().creditCode();
			if (code != null && !line.voids()) {
				organisations.computeIfAbsent(code.toString(), (fresh) -> new ArrayList<>()).add(line.record());
			}
		});
		if (batch.isFiling()) {
			this.filings.of("Q046", organisations.keySet());
		}
		this.jdbc.query("""
				select id, credit_code from organisation where root_id = ? and credit_code = any(?) order by id
				""", (row) -> {
			UUID one = row.getObject("id", UUID.class);
			List<UUID> same = organisations.get(row.getString("credit_code"));
			if (same != null && !own.contains(one)) {
				same.add(one);
			}
		}, batch.root(), organisations.keySet().toArray(String[]::new));
		return new Coded(organisations);
	}

}
