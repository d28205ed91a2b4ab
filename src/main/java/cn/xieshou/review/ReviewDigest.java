package cn.xieshou.review;

import java.util.List;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

import cn.xieshou.access.Actor;
import cn.xieshou.access.Permission;
import cn.xieshou.filing.QueueChoice;
import cn.xieshou.filing.ReviewQueue;
import cn.xieshou.mail.DigestLines;

/**
 * Says in the daily letter how long filings wait for a reviewer, and what is due (待办提醒).
 */
@Component
class ReviewDigest implements DigestLines {

	private final ReviewQueue queue;

	ReviewDigest(ReviewQueue queue) {
		this.queue = queue;
	}

	@Override
	public List<MessageSourceResolvable> lines(Actor actor) {
		if (!actor.may(Permission.REVIEW) && !actor.may(Permission.CONFIRM)) {
			return List.of();
		}
		List<ReviewQueue.Count> counts = this.queue.counts();
		if (counts.isEmpty()) {
			return List.of();
		}
		int oldest = this.queue.page(new QueueChoice(null, null, null, true, null), 1)
			.stream()
			.mapToInt(ReviewQueue.Item::waited)
			.findFirst()
			.orElse(0);
		Object[] arguments = { counts.stream().mapToInt(ReviewQueue.Count::filings).sum(), oldest,
				counts.stream().mapToInt(ReviewQueue.Count::today).sum(),
				counts.stream().mapToInt(ReviewQueue.Count::over).sum() };
		return List.of(new DefaultMessageSourceResolvable(new String[] { "review.digest" }, arguments));
	}

}
