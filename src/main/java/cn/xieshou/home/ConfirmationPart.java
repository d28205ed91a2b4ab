package cn.xieshou.home;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import cn.xieshou.access.Actor;
import cn.xieshou.confirmation.ConfirmationWork;

/**
 * Of who confirms for the helping side: what waits to be confirmed, which differences
 * wait for an answer (双方确认).
 */
@Component
class ConfirmationPart implements HomePart {

	private static final int MOST = 5;

	private final ConfirmationWork work;

	ConfirmationPart(ConfirmationWork work) {
		this.work = work;
	}

	@Override
	public void addTo(Model model, Actor actor) {
		if (this.work.isOf(actor)) {
			model.addAttribute("toConfirm", this.work.toConfirm(MOST));
			model.addAttribute("differences", this.work.open(MOST));
		}
	}

}
