package cn.xieshou.filing;

import org.springframework.stereotype.Component;

import cn.xieshou.access.Access;
import cn.xieshou.access.Permission;
import cn.xieshou.web.Inbox;

/** How many filings wait for who is signed in (审核待办). */
@Component
class ReviewInbox implements Inbox {

	private final FilingViews views;

	private final Access access;

	ReviewInbox(FilingViews views, Access access) {
		this.views = views;
		this.access = access;
	}

	@Override
	public int waiting() {
		return this.access.find()
			.filter((actor) -> actor.may(Permission.REVIEW) || actor.may(Permission.CONFIRM))
			.map((actor) -> this.views.countWaiting())
			.orElse(0);
	}

}
