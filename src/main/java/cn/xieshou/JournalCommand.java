package cn.xieshou;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import cn.xieshou.journal.JournalCheck;
import cn.xieshou.journal.Verdict;

/** The command that verifies the journal (核验命令). */
final class JournalCommand {

	private JournalCommand() {
	}

	static int verify(List<String> settings) {
		AtomicReference<@Nullable Verdict> reached = new AtomicReference<>();
		Commands.beside(settings, (context) -> reached.set(context.getBean(JournalCheck.class).verify()));
		Verdict verdict = Objects.requireNonNull(reached.get());
		Verdict.Bad bad = verdict.firstBad();
		if (bad == null) {
			Commands.out.printf(
					"审计链相符：%1$,d 块、%2$,d 行，库外块头 %3$,d 个，块头 %4$s / the journal is as it was sealed:"
							+ " %1$,d blocks, %2$,d lines, %3$,d heads outside the database, head %4$s%n",
					verdict.blocks(), verdict.lines(), verdict.heads(), verdict.head());
			return 0;
		}
		Commands.out.printf(
				"审计链不符（%1$s）：%2$s；之前 %3$,d 块、%4$,d 行相符 / the journal is not as it was sealed (%1$s):"
						+ " %2$s; %3$,d blocks and %4$,d lines are%n",
				bad.damage(), place(bad), verdict.blocks(), verdict.lines());
		return Commands.FAILED;
	}

	private static String place(Verdict.Bad bad) {
		return Stream
			.of(part("链 / chain", bad.root()), part("块 / block", bad.block()), part("行 / line", bad.line()),
					part("编号 / id", bad.id()), part("封存时 / sealed", bad.sealed()), part("现在 / found", bad.found()))
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(", "));
	}

	private static String part(String name, @Nullable Object value) {
		return (value != null) ? name + " " + value : "";
	}

}
