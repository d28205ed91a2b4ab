package cn.xieshou.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import cn.xieshou.filing.FilingEvent;
import cn.xieshou.filing.FilingState;
import cn.xieshou.filing.FilingViewAssembler;

/**
 * Who had a hand in a filing, and whether the reader may decide on it (四眼原则); said before
 * somebody tries.
 *
 * @param author who entered it
 * @param approvers who agreed to it in this review, and for which step
 * @param verdict whether the reader may decide
 */
record FourEyes(String author, List<Approver> approvers, Verdict verdict) {

	/** Who agreed for a step. */
	record Approver(String name, int step) {

	}

	/** Whether the reader may decide, or why not. */
	enum Verdict {

		/** The reader had no hand in it. */
		MAY,

		/** The reader only confirms for the other side. */
		CONFIRMS,

		/** The reader wrote it. */
		OWN,

		/** The reader agreed to it for another step; they may still send it back. */
		PASSED,

		/** It waits for somebody else, or for nobody. */
		ELSEWHERE

	}

	static FourEyes of(FilingViewAssembler.Face filing, UUID reader) {
		List<FilingEvent> review = new ArrayList<>();
		for (FilingEvent event : filing.passed()) {
			if (event.kind() == FilingEvent.Kind.SUBMITTED) {
				review.clear();
			}
			else if (event.kind() == FilingEvent.Kind.APPROVED) {
				review.add(event);
			}
		}
		boolean passed = review.stream()
			.anyMatch((event) -> event.actor().equals(reader) && !Objects.equals(event.step(), filing.step()));
		Verdict verdict = filing.own() ? Verdict.OWN
				: filing.mayDecide() ? (passed ? Verdict.PASSED : Verdict.MAY)
						: (filing.state() == FilingState.SUBMITTED && filing.mayConfirm()) ? Verdict.CONFIRMS
								: Verdict.ELSEWHERE;
		return new FourEyes(filing.author(),
				review.stream()
					.map((event) -> new Approver(event.actorName(), Objects.requireNonNullElse(event.step(), 0)))
					.toList(),
				verdict);
	}

	public boolean mayApprove() {
		return this.verdict == Verdict.MAY;
	}

}
