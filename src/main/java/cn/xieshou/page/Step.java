package cn.xieshou.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Labels;
import cn.xieshou.values.Span;

/**
 * A step of a thing that comes along stage by stage (进程), shown by
 * {@code fragments/course}.
 *
 * @param label the stage
 * @param state whether it has been reached
 * @param when when that was, {@code null} if nobody says
 * @param notes what is said about it
 */
public record Step(String label, State state, @Nullable String when, List<String> notes) {

	/** Whether a step has been reached. */
	public enum State {

		/** Reached, and there is more on record. */
		REACHED,

		/** The furthest that was reached. */
		PRESENT,

		/** Before the furthest, but nothing is on record. */
		UNRECORDED,

		/** Not yet reached. */
		AHEAD,

		/** The end before its time. */
		ENDED

	}

	/**
	 * What is on record of a stage.
	 *
	 * @param <S> the stages
	 */
	public record Noted<S>(S stage, @Nullable Span on, @Nullable String note) {

	}

	/**
	 * A course in the order of its stages. Once it has come to an end before its time,
	 * what was ahead is left out.
	 * @param present the stage that it is in, {@code null} if that is said only by what
	 * is on record
	 */
	public static <S extends Enum<S> & Progress> List<Step> course(Class<S> stages, @Nullable S present,
			List<Noted<S>> noted, Labels labels) {
		S furthest = (present != null && !present.stalled()) ? present : null;
		boolean ended = present != null && present.stalled();
		for (Noted<S> one : noted) {
			if (one.stage().stalled()) {
				ended = true;
			}
			else if (furthest == null || one.stage().compareTo(furthest) > 0) {
				furthest = one.stage();
			}
		}
		List<Step> steps = new ArrayList<>();
		for (S stage : stages.getEnumConstants()) {
			List<Noted<S>> own = noted.stream().filter((one) -> one.stage() == stage).toList();
			State state = state(stage, furthest, !own.isEmpty());
			if (stage.stalled() ? ended : (state != State.AHEAD || !ended)) {
				String when = own.stream()
					.map(Noted::on)
					.filter(Objects::nonNull)
					.map(String::valueOf)
					.distinct()
					.collect(Collectors.joining("、"));
				steps.add(new Step(labels.of(stage), (ended && state == State.PRESENT) ? State.REACHED : state,
						when.isEmpty() ? null : when, own.stream().flatMap((one) -> said(one.note())).toList()));
			}
		}
		return steps;
	}

	private static java.util.stream.Stream<String> said(@Nullable String note) {
		return (note != null) ? java.util.stream.Stream.of(note) : java.util.stream.Stream.empty();
	}

	private static <S extends Enum<S> & Progress> State state(S stage, @Nullable S furthest, boolean recorded) {
		if (stage.stalled()) {
			return State.ENDED;
		}
		if (stage == furthest) {
			return State.PRESENT;
		}
		if (recorded) {
			return State.REACHED;
		}
		return (furthest != null && stage.compareTo(furthest) < 0) ? State.UNRECORDED : State.AHEAD;
	}

}
