package cn.xieshou;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import cn.xieshou.replay.Replay;

/** The command that rebuilds the books from their filings (重放命令). */
final class ReplayCommand {

	private ReplayCommand() {
	}

	static int check(List<String> settings) {
		AtomicReference<Replay.@Nullable Outcome> reached = new AtomicReference<>();
		Commands.beside(settings,
				(context) -> reached.set(context.getBean(Replay.class).check((said) -> Commands.out.println(said))));
		Replay.Outcome outcome = Objects.requireNonNull(reached.get());
		if (outcome.differences() == 0) {
			Commands.out.printf(
					"由 %1$,d 行已入账填报重建的记录、历史与汇总均与账册相符"
							+ " / records, history and sums rebuilt from %1$,d posted lines agree with the books%n",
					outcome.lines());
			return 0;
		}
		Commands.out.printf("%1$,d 处与已入账填报不符（重放 %2$,d 行） / %1$,d places differ from the posted filings"
				+ " (%2$,d lines replayed)%n", outcome.differences(), outcome.lines());
		return Commands.FAILED;
	}

}
