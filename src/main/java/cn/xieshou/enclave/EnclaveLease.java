package cn.xieshou.enclave;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import cn.xieshou.register.DetailPanel;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.values.Days;
import cn.xieshou.values.Labels;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Span;

/**
 * The lease of an enclave and what is left of its time without rent, on its page (租赁与免租).
 */
@Component
@Order(2)
class EnclaveLease implements DetailPanel {

	/** So many days ahead somebody has to see to the rent. */
	private static final int SOON = 90;

	private final Labels labels;

	private final Clock clock;

	EnclaveLease(Labels labels, Clock clock) {
		this.labels = labels;
		this.clock = clock;
	}

	/**
	 * A lease.
	 *
	 * @param lines what is said and what follows from it
	 * @param tone how pressing the remark is
	 * @param remark how the time without rent stands today, {@code null} if there is none
	 */
	record Lease(List<Line> lines, String tone, @Nullable String remark) {

	}

	/** One thing said of the lease, {@code computed} if it only follows. */
	record Line(String label, String text, boolean computed) {

	}

	@Override
	public @Nullable Lease content(Register<?, ?> register, RegisterEntry entry, Record form) {
		if (!(entry instanceof Enclave enclave) || !(form instanceof EnclaveForm said)) {
			return null;
		}
		LocalDate today = Days.today(this.clock);
		return of(said, enclave.getRentFreeUntil(), today);
	}

	@Nullable Lease of(EnclaveForm said, @Nullable LocalDate until, LocalDate today) {
		List<Line> lines = new ArrayList<>();
		Span from = said.leaseFrom();
		boolean toTheDay = from != null && from.kind() == PeriodKind.DAY;
		add(lines, "leaseFrom", from, false);
		add(lines, "leaseYears", said.leaseYears(), false);
		if (from != null && said.leaseYears() != null) {
			add(lines, "leaseUntil", day(from.startsOn().plusYears(said.leaseYears()).minusDays(1), toTheDay), true);
		}
		add(lines, "rentFreeMonths", said.rentFreeMonths(), false);
		add(lines, "rentFreeUntil", (until != null) ? day(until, toTheDay) : null, true);
		add(lines, "rentPayer", said.rentPayer(), false);
		if (lines.isEmpty()) {
			return null;
		}
		if (said.state() == EnclaveState.CLOSED || said.rentFreeMonths() == null || said.rentFreeMonths() == 0) {
			return new Lease(lines, "info", null);
		}
		if (until == null) {
			return new Lease(lines, "info", this.labels.text("enclaves.lease.unknown"));
		}
		long left = ChronoUnit.DAYS.between(today, until);
		if (left < 0) {
			return new Lease(lines, "warn", this.labels.text("enclaves.lease.past", day(until, toTheDay), -left));
		}
		return new Lease(lines, (left <= SOON) ? "warn" : "ok", this.labels
			.text((left <= SOON) ? "enclaves.lease.soon" : "enclaves.lease.left", day(until, toTheDay), left));
	}

	private String day(LocalDate day, boolean toTheDay) {
		return toTheDay ? day.toString() : this.labels.text("enclaves.lease.earliest", day.toString());
	}

	private void add(List<Line> lines, String field, @Nullable Object value, boolean computed) {
		if (value != null) {
			lines.add(new Line(this.labels.field("enclaves", field), value.toString(), computed));
		}
	}

	@Override
	public String template() {
		return "enclave/parts :: lease";
	}

	@Override
	public Position position() {
		return Position.SIDE;
	}

	@Override
	public Set<String> fields() {
		return Set.of("leaseFrom", "leaseYears", "rentFreeMonths", "rentPayer");
	}

}
