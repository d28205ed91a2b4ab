package cn.xieshou.home;

import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import cn.xieshou.access.Actor;
import cn.xieshou.access.Permission;
import cn.xieshou.filing.EnterableTypes;
import cn.xieshou.filing.FilingState;
import cn.xieshou.filing.Workbench;
import cn.xieshou.policy.DueTasks;
import cn.xieshou.round.DueSheets;

/**
 * Of who enters: what came back, what is due, drafts, new records, what was handed in
 * (填报).
 */
@Component
class EntryPart implements HomePart {

	private static final int MOST_OPEN = 10;

	private static final int MOST_KINDS = 5;

	private final Workbench workbench;

	private final DueTasks tasks;

	private final DueSheets sheets;

	private final EnterableTypes types;

	EntryPart(Workbench workbench, DueTasks tasks, DueSheets sheets, EnterableTypes types) {
		this.workbench = workbench;
		this.tasks = tasks;
		this.sheets = sheets;
		this.types = types;
	}

	@Override
	public void addTo(Model model, Actor actor) {
		if (!actor.enters()) {
			return;
		}
		List<Workbench.Item> open = this.workbench.open(MOST_OPEN + 1);
		model.addAttribute("entering", true);
		model.addAttribute("returned", Some.of(open, FilingState.RETURNED));
		model.addAttribute("drafts", Some.of(open, FilingState.DRAFT));
		model.addAttribute("tasks", actor.may(Permission.ENTER) ? this.tasks.near() : List.of());
		model.addAttribute("sheets", this.sheets.near());
		model.addAttribute("handedIn", this.workbench.handedIn(8));
		List<EnterableTypes.Type> kinds = this.types.byUse();
		model.addAttribute("kinds", kinds.subList(0, Math.min(MOST_KINDS, kinds.size())));
		model.addAttribute("kindsInAll", kinds.size());
	}

	/**
	 * The first of some filings.
	 *
	 * @param items the first
	 * @param more whether there are more
	 */
	record Some(List<Workbench.Item> items, boolean more) {

		static Some of(List<Workbench.Item> open, FilingState state) {
			List<Workbench.Item> all = open.stream().filter((item) -> item.state() == state).toList();
			return new Some(all.stream().limit(MOST_OPEN).toList(), all.size() > MOST_OPEN);
		}

		/** How many, in words. */
		public String count() {
			return this.items.size() + (this.more ? "+" : "");
		}

	}

}
