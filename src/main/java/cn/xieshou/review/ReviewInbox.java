package cn.xieshou.review;

import org.springframework.stereotype.Component;

import cn.xieshou.access.Access;
import cn.xieshou.access.Actor;
import cn.xieshou.access.Permission;
import cn.xieshou.filing.FilingLists;
import cn.xieshou.page.Inbox;

/**
 * How many filings wait for who is signed in (待办): those to be decided, and one's own
 * that were returned.
 */
@Component
class ReviewInbox implements Inbox {

	private final FilingLists lists;

	private final Access access;

	ReviewInbox(FilingLists lists, Access access) {
		this.lists = lists;
		this.access = access;
	}

	@Override
	public int waiting() {
		return this.access.find().map(this::waiting).orElse(0);
	}

	private int waiting(Actor actor) {
		int decisions = (actor.may(Permission.REVIEW) || actor.may(Permission.CONFIRM)) ? this.lists.countWaiting() : 0;
		return decisions + (actor.enters() ? this.lists.countReturned() : 0);
	}

}
