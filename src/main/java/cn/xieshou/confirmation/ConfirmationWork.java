package cn.xieshou.confirmation;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Actor;
import cn.xieshou.access.Permission;
import cn.xieshou.values.Deadline;

/** What waits for somebody's word on the other side's numbers (对账待办). */
@Service
@Transactional(readOnly = true)
public class ConfirmationWork {

	private final Differences differences;

	private final DifferenceViewAssembler assembler;

	ConfirmationWork(Differences differences, DifferenceViewAssembler assembler) {
		this.differences = differences;
		this.assembler = assembler;
	}

	/**
	 * A difference that the actor's side must answer.
	 *
	 * @param numbers both numbers
	 */
	public record Open(UUID id, String name, String numbers, @Nullable Deadline deadline) {

	}

	/**
	 * Something that waits to be confirmed.
	 *
	 * @param value what the other side filed, {@code null} if it is no number
	 * @param since since when
	 */
	public record ToConfirm(String name, String address, @Nullable String value, @Nullable String pairing,
			String since) {

	}

	/** Whether somebody confirms for the helping side, whose work this is (帮扶方确认). */
	public boolean isOf(Actor actor) {
		return actor.may(Permission.CONFIRM);
	}

	/** The differences that the actor must answer, those that wait the longest first. */
	public List<Open> open(int most) {
		return this.differences.list(Differences.Choice.MINE, most)
			.stream()
			.map(this.assembler::row)
			.map((row) -> new Open(row.id(), row.name(), row.numbers(), row.deadline()))
			.toList();
	}

	/** What waits to be confirmed by the actor, the longest first. */
	public List<ToConfirm> toConfirm(int most) {
		return this.differences.waiting(most)
			.stream()
			.map(this.assembler::line)
			.map((line) -> new ToConfirm(line.name(), line.address(), line.value(), line.pairing(), line.since()))
			.toList();
	}

}
