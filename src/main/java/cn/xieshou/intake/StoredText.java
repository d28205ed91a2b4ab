package cn.xieshou.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Refusal;

/**
 * A text that somebody is taking in (采集中的材料).
 *
 * @param id its id
 * @param owner the account
 * @param title what it is called
 * @param pages the text as it came
 * @param said what was said of it
 * @param state how far it is
 * @param version how often cleaning was decided on, so that choices are not taken for
 * those of another reading
 * @param undone the changes of cleaning that were undone
 * @param choices what was decided of figures, by their keys
 * @param refusal why it could not be read, {@code null} if it could
 * @param links what it belongs to
 * @param created when it came
 */
record StoredText(UUID id, UUID owner, String title, List<String> pages, IntakeSaid said, State state, int version,
		Set<String> undone, Map<String, IntakeChoices.Choice> choices, @Nullable Refused refusal, Links links,
		Instant created) {

	/**
	 * Why a text could not be read.
	 *
	 * @param key the key of the message
	 * @param argument its argument, {@code null} if it has none
	 */
	record Refused(String key, @Nullable String argument) {

		Refusal refusal() {
			return Refusal.at("text", this.key, this.argument);
		}

	}

	/** How far a text is. */
	enum State {

		READING, READ, FAILED

	}

	/**
	 * What a text belongs to.
	 *
	 * @param file the file that it came in, {@code null} if it was pasted
	 * @param job the job that reads it, {@code null} if none does
	 * @param filing the draft that was made of it last, {@code null} if none was
	 * @param names the drafts that were made of names, by their keys
	 */
	record Links(@Nullable UUID file, @Nullable UUID job, @Nullable UUID filing, Map<String, UUID> names) {

	}

}
