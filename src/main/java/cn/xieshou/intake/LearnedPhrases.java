package cn.xieshou.intake;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import cn.xieshou.access.Access;
import cn.xieshou.indicator.IndicatorCard;

/**
 * What phrases were taken for (认定的说法): used next time for the same unit, and offered to
 * business administrators as a synonym for all.
 */
@Repository
class LearnedPhrases {

	private static final int LONGEST = 100;

	private final JdbcClient jdbc;

	private final Access access;

	private final Clock clock;

	LearnedPhrases(JdbcClient jdbc, Access access, Clock clock) {
		this.jdbc = jdbc;
		this.access = access;
		this.clock = clock;
	}

	/**
	 * A phrase that stands for an indicator.
	 *
	 * @param phrase the phrase
	 * @param indicator the indicator
	 * @param times how often it was taken for it
	 * @param units of how many units somebody did
	 */
	record Proposed(String phrase, UUID indicator, int times, int units) {

	}

	/** What the actor's unit took phrases for. */
	Map<String, IndicatorCard> of(Collection<IndicatorCard> cards) {
		Map<UUID, IndicatorCard> byId = new HashMap<>();
		cards.forEach((card) -> byId.put(card.id(), card));
		Map<String, IndicatorCard> learned = new HashMap<>();
		this.jdbc.sql("select phrase, indicator_id from intake_phrase where unit = ?")
			.param(this.access.actor().unit())
			.query((row) -> {
				IndicatorCard card = byId.get(row.getObject("indicator_id", UUID.class));
				if (card != null) {
					learned.put(row.getString("phrase"), card);
				}
			});
		return learned;
	}

	/** Remembers what a phrase was taken for; what it was taken for last counts. */
	void keep(String phrase, UUID indicator) {
		if (phrase.length() >= 2 && phrase.length() <= LONGEST) {
			this.jdbc.sql("""
					insert into intake_phrase as known (unit, phrase, indicator_id, changed_at) values (?, ?, ?, ?)
					on conflict (unit, phrase) do update set changed_at = excluded.changed_at,
					times = case when known.indicator_id = excluded.indicator_id then known.times + 1 else 1 end,
					state = case when known.indicator_id = excluded.indicator_id then known.state else 'NEW' end,
					indicator_id = excluded.indicator_id
					""")
				.params(this.access.actor().unit(), phrase, indicator, this.clock.instant().atOffset(ZoneOffset.UTC))
				.update();
		}
	}

	/** What nobody has decided on yet, the most frequent first. */
	List<Proposed> open(int most) {
		return this.jdbc.sql("""
				select phrase, indicator_id, sum(times) as times, count(*) as units from intake_phrase
				where state = 'NEW' group by phrase, indicator_id order by times desc, phrase, indicator_id limit ?
				""")
			.param(most)
			.query((row, number) -> new Proposed(row.getString("phrase"), row.getObject("indicator_id", UUID.class),
					row.getInt("times"), row.getInt("units")))
			.list();
	}

	/**
	 * Decides on a phrase.
	 * @return whether it was open until now
	 */
	boolean decide(String phrase, UUID indicator, boolean proposed) {
		return this.jdbc
			.sql("update intake_phrase set state = ? where phrase = ? and indicator_id = ? and state = 'NEW'")
			.params(proposed ? "PROPOSED" : "LEFT", phrase, indicator)
			.update() > 0;
	}

}
