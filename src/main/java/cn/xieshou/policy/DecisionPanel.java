package cn.xieshou.policy;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.register.DetailPanel;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;

/** What a meeting decided and where that is, on its page (议定事项督办). */
@Component
class DecisionPanel implements DetailPanel {

	/** What is overdue longest comes first, the rest by number. */
	private static final Comparator<Decisions.Standpoint> URGENCY = Comparator
		.comparingInt((Decisions.Standpoint one) -> -Objects.requireNonNullElse(one.daysOverdue(), 0))
		.thenComparingInt(Decisions.Standpoint::number);

	private final MeetingRegister register;

	private final Decisions decisions;

	DecisionPanel(MeetingRegister register, Decisions decisions) {
		this.register = register;
		this.decisions = decisions;
	}

	/**
	 * The decisions of a meeting.
	 *
	 * @param overdue how many of them are overdue
	 * @param done how many of them are carried out
	 */
	record Content(List<Decisions.Standpoint> decisions, long overdue, long done) {

	}

	@Override
	public @Nullable Object content(Register<?, ?> register, RegisterEntry entry, Record form) {
		if (!register.code().equals(this.register.code()) || ((MeetingForm) form).decisions().isEmpty()) {
			return null;
		}
		List<Decisions.Standpoint> decisions = this.decisions.of(entry.getId());
		return new Content(decisions.stream().sorted(URGENCY).toList(), count(decisions, Decisions.Standing.OVERDUE),
				count(decisions, Decisions.Standing.DONE));
	}

	private static long count(List<Decisions.Standpoint> decisions, Decisions.Standing standing) {
		return decisions.stream().filter((one) -> one.standing() == standing).count();
	}

	@Override
	public String template() {
		return "policy/parts :: decisions";
	}

	@Override
	public Position position() {
		return Position.MAIN;
	}

	@Override
	public Set<String> fields() {
		return Set.of("decisions");
	}

}
