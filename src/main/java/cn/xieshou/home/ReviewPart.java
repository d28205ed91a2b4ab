package cn.xieshou.home;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import cn.xieshou.access.Actor;
import cn.xieshou.access.Permission;
import cn.xieshou.administration.StandIns;
import cn.xieshou.filing.Workbench;
import cn.xieshou.values.Days;

/**
 * Of who decides: how much waits, for how long and until when, what was sent back (审核).
 */
@Component
class ReviewPart implements HomePart {

	private static final int MOST = 10;

	private final Workbench workbench;

	private final StandIns standIns;

	private final Clock clock;

	ReviewPart(Workbench workbench, StandIns standIns, Clock clock) {
		this.workbench = workbench;
		this.standIns = standIns;
		this.clock = clock;
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
		Workbench.Queue queue = this.workbench.waiting(MOST);
		int waiting = queue.since().values().stream().mapToInt(Integer::intValue).sum();
		Map<Integer, Integer> days = new LinkedHashMap<>();
		LocalDate today = Days.today(this.clock);
		queue.since().forEach((since, filings) -> days.put((int) ChronoUnit.DAYS.between(since, today), filings));
		model.addAttribute("reviewing", true);
		model.addAttribute("waiting", waiting);
		model.addAttribute("waitingMore", waiting >= Workbench.COUNTED);
		model.addAttribute("oldest", days.keySet().stream().findFirst().orElse(null));
		model.addAttribute("today", days.getOrDefault(0, 0));
		model.addAttribute("dueToday", queue.dated() ? queue.dueToday() : null);
		model.addAttribute("over", queue.dated() ? queue.over() : null);
		model.addAttribute("ages", ages(days));
		model.addAttribute("queue", queue.first());
		model.addAttribute("standIns", this.standIns.present());
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
