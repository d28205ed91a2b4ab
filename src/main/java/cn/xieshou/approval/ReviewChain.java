package cn.xieshou.approval;

import java.util.List;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.access.StepHolder;
import cn.xieshou.register.FormEntry;
import cn.xieshou.values.Refusal;

/**
 * The steps that filings of a pairing pass (审核流程).
 * <p>
 * Rule: reviewers decide at every step, those of a rank at one step only, and a step has
 * at least a day.
 */
@Entity
final class ReviewChain extends FormEntry<ReviewChainForm> {

	private static final int MOST_DAYS = 60;

	@Embedded
	private ReviewChainForm form;

	@SuppressWarnings("NullAway.Init")
	protected ReviewChain() {
	}

	@Override
	public ReviewChainForm form() {
		return this.form;
	}

	@Override
	protected void apply(ReviewChainForm form) {
		List<StepHolder> holders = form.steps().stream().map(ReviewStep::holder).toList();
		for (int i = 0; i < holders.size(); i++) {
			if (holders.get(i) == StepHolder.BUSINESS) {
				throw Refusal.at("steps[" + i + "].holder", "review-chains.business");
			}
			if (holders.indexOf(holders.get(i)) < i) {
				throw Refusal.at("steps[" + i + "].holder", "review-chains.holderTwice", holders.get(i));
			}
			Integer days = form.steps().get(i).days();
			if (days != null && (days < 1 || days > MOST_DAYS)) {
				throw Refusal.at("steps[" + i + "].days", "review-chains.daysOutOfBounds", MOST_DAYS);
			}
		}
		this.form = form.completed();
	}

}
