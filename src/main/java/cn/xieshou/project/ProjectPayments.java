package cn.xieshou.project;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.project.ProjectParts.Contract;
import cn.xieshou.rule.RuleBatch;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Unit;

/** What the ledger says was paid for projects (项目已付), read for a whole batch at once. */
@Component
class ProjectPayments {

	private static final String PAID = """
			select o.project_id, sum(case when e.kind = 'REVERSAL' then -e.amount else e.amount end) as paid
			from funding_entry o join funding_entry e on e.root_id = o.root_id
			and (e.id = o.id or e.reverses_id = o.id)
			where o.root_id = ? and o.project_id = any(?) and o.kind = 'PAID' group by 1
			""";

	private final JdbcTemplate jdbc;

	ProjectPayments(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	private record Loaded(Map<UUID, BigDecimal> paid) {

	}

	/**
	 * What was paid for the project of a line, in yuan; nothing where no entry says so.
	 */
	BigDecimal of(RuleLine<? extends ProjectForm> line) {
		return line.batch()
			.once(Loaded.class, () -> load(line.batch()))
			.paid()
			.getOrDefault(line.record(), BigDecimal.ZERO);
	}

	private Loaded load(RuleBatch<? extends ProjectForm> batch) {
		Map<UUID, BigDecimal> paid = new HashMap<>();
		this.jdbc.query(PAID, (row) -> {
			paid.put(row.getObject("project_id", UUID.class), row.getBigDecimal("paid"));
		}, batch.root(), batch.lines().stream().map(RuleLine::record).toArray(UUID[]::new));
		return new Loaded(paid);
	}

	/**
	 * What all contracts of a project come to at most, in yuan, {@code null} where one
	 * does not say.
	 */
	static @Nullable BigDecimal contracts(ProjectForm form) {
		if (form.contracts().isEmpty()
				|| form.contracts().stream().anyMatch((one) -> one.amount() == null || one.amount().high() == null)) {
			return null;
		}
		return form.contracts()
			.stream()
			.map(Contract::amount)
			.map((amount) -> Objects.requireNonNull(Objects.requireNonNull(amount).high()))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	static Quantity inWanYuan(BigDecimal yuan) {
		return Quantity.of(Unit.WAN_YUAN.fromBase(yuan).stripTrailingZeros(), Unit.WAN_YUAN);
	}

}
