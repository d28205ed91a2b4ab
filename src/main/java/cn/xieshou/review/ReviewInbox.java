package cn.xieshou.review;

import org.springframework.stereotype.Component;

import cn.xieshou.access.Access;
import cn.xieshou.access.Actor;
import cn.xieshou.access.Permission;
import cn.xieshou.filing.FilingViews;
import cn.xieshou.page.Inbox;

/**
 * How many filings wait for who is signed in (待办): those to be decided, and one's own
 * that were returned.
 */
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
		return this.access.find().map(this::waiting).orElse(0);
	}

	private int waiting(Actor actor) {
		int decisions = (actor.may(Permission.REVIEW) || actor.may(Permission.CONFIRM)) ? this.views.countWaiting() : 0;
		return decisions + (actor.may(Permission.ENTER) ? this.views.countReturned() : 0);
	}

}
