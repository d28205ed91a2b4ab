package cn.xieshou.home;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import cn.xieshou.access.Actor;
import cn.xieshou.access.Permission;
import cn.xieshou.filing.Workbench;

/** Of who decides: how much waits, for how long, what was sent back (审核). */
@Component
class ReviewPart implements HomePart {

	private static final int MOST = 10;

	private final Workbench workbench;

	ReviewPart(Workbench workbench) {
		this.workbench = workbench;
	}

	/**
	 * How many have waited for some days.
	 *
	 * @param key the days in words
	 * @param filings how many
	 * @param share the width of their bar in percent
	 */
	record Age(String key, int filings, int share) {

	}

	@Override
	public void addTo(Model model, Actor actor) {
		if (!actor.may(Permission.REVIEW) && !actor.may(Permission.CONFIRM)) {
			return;
		}
		Map<Integer, Integer> days = this.workbench.waitingByDays();
		int waiting = days.values().stream().mapToInt(Integer::intValue).sum();
		model.addAttribute("reviewing", true);
		model.addAttribute("waiting", waiting);
		model.addAttribute("waitingMore", waiting >= Workbench.COUNTED);
		model.addAttribute("oldest", days.keySet().stream().findFirst().orElse(null));
		model.addAttribute("today", days.getOrDefault(0, 0));
		model.addAttribute("ages", ages(days));
		model.addAttribute("queue", this.workbench.waiting(MOST));
		model.addAttribute("sentBack", this.workbench.sentBack(MOST));
	}

	private static List<Age> ages(Map<Integer, Integer> days) {
		int[] filings = new int[4];
		days.forEach((age, count) -> filings[(age <= 0) ? 0 : (age <= 2) ? 1 : (age <= 4) ? 2 : 3] += count);
		int most = Math.max(1, java.util.Arrays.stream(filings).max().orElse(1));
		return java.util.stream.IntStream.range(0, filings.length)
			.mapToObj((at) -> new Age("home.age." + at, filings[at], filings[at] * 100 / most))
			.toList();
	}

}
