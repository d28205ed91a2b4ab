package cn.xieshou.home;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import cn.xieshou.access.Actor;
import cn.xieshou.confirmation.ConfirmationWork;
import cn.xieshou.round.DueSheets;

/**
 * Of who confirms for the helping side: what waits to be confirmed, which differences
 * wait for an answer, which sheets the side is asked for (双方确认).
 */
@Component
class ConfirmationPart implements HomePart {

	private static final int MOST = 5;

	private final ConfirmationWork work;

	private final DueSheets sheets;

	ConfirmationPart(ConfirmationWork work, DueSheets sheets) {
		this.work = work;
		this.sheets = sheets;
	}

	@Override
	public void addTo(Model model, Actor actor) {
		if (this.work.isOf(actor)) {
			model.addAttribute("toConfirm", this.work.toConfirm(MOST));
			model.addAttribute("sheets", this.sheets.near());
			model.addAttribute("differences", this.work.open(MOST));
		}
	}

}
