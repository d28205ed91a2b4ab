package cn.xieshou.round;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Scope.Condition;

/**
 * Opens the first round of books that have none (首轮): of the month that runs, so that who
 * comes new to the portal sees a sheet.
 */
@Component
public class FirstRound {

	private final RoundService service;

	private final RoundStore store;

	private final Rounds rounds;

	FirstRound(RoundService service, RoundStore store, Rounds rounds) {
		this.service = service;
		this.store = store;
		this.rounds = rounds;
	}

	/**
	 * Opens it as the business administrator who acts, unless there is a round already.
	 * @param pairing the code of the pairing that is asked
	 * @param indicators the codes of the indicators that are asked
	 * @param note a word to those who report
	 */
	@Transactional
	public void open(String pairing, List<String> indicators, @Nullable String note) {
		if (this.store.count(null, Condition.ALWAYS) == 0) {
			String month = this.rounds.today().toString().substring(0, 7);
			this.service.open(new RoundForm(null, null, month, new ArrayList<>(indicators), List.of(pairing),
					List.of("projects"), ReportingSide.ASSISTED, null, null, note, true));
		}
	}

}
