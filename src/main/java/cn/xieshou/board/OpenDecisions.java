package cn.xieshou.board;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Scope.Condition;
import cn.xieshou.page.Pager;
import cn.xieshou.policy.Decisions;
import cn.xieshou.values.Days;

/** What all meetings decided and is not yet carried out (未落实的议定事项), page by key. */
@Component
class OpenDecisions {

	private static final int PAGE = 50;

	private final Decisions decisions;

	private final AskedReader asking;

	OpenDecisions(Decisions decisions, AskedReader asking) {
		this.decisions = decisions;
		this.asking = asking;
	}

	/**
	 * A page of them.
	 *
	 * @param counts how many there are in all
	 */
	record View(Decisions.Counts counts, List<Decisions.Standpoint> decisions, Pager pager) {

	}

	@Transactional(readOnly = true)
	public View of(Asked asked) {
		Condition rows = this.asking.rows(asked, "meetings", "t");
		String after = asked.after();
		List<Decisions.Standpoint> found = this.decisions.open(rows, (after != null) ? key(after) : null, PAGE + 1);
		List<Decisions.Standpoint> shown = found.subList(0, Math.min(found.size(), PAGE));
		String next = (found.size() > PAGE) ? asked.after(write(Decisions.Key.of(shown.get(PAGE - 1)))) : null;
		return new View(this.decisions.counts(rows), shown,
				new Pager((after != null) ? asked.address() : null, next, shown.size(), null));
	}

	private static String write(Decisions.Key key) {
		return key.dueOn() + "_" + key.meeting() + "_" + key.number();
	}

	/** A place that cannot be read is the beginning. */
	private static Decisions.@Nullable Key key(String text) {
		String[] parts = text.split("_");
		try {
			return (parts.length == 3)
					? new Decisions.Key(Days.parse(parts[0]), UUID.fromString(parts[1]), Integer.parseInt(parts[2]))
					: null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
