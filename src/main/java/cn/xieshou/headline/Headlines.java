package cn.xieshou.headline;

import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.Indicators;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import cn.xieshou.access.Programme;
import cn.xieshou.register.Posted;

/** Which key figures a page opens with (关键指标查询), kept in memory: a few sets. */
@Service
public class Headlines implements Posted.Observer {

	/** How late another node may learn of a change. */
	private static final Duration KEPT = Duration.ofSeconds(10);

	private static final TypeReference<List<HeadlineItem>> ITEMS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Indicators indicators;

	private final LoadingCache<String, List<Chosen>> known = Caffeine.newBuilder()
		.expireAfterWrite(KEPT)
		.build((all) -> read());

	Headlines(JdbcClient jdbc, JsonMapper json, Indicators indicators) {
		this.jdbc = jdbc;
		this.json = json;
		this.indicators = indicators;
	}

	/** A set as the table has it. */
	private record Chosen(@Nullable Programme programme, HeadlineLevel level, List<HeadlineItem> items) {

		boolean isFor(@Nullable Programme programme, HeadlineLevel level) {
			return this.programme == programme && this.level == level;
		}

	}

	/**
	 * The key figures of a page, in order: those of its programme and level, else those
	 * of the level for all programmes, else those of all pairings together; none if even
	 * those are not set.
	 * @param programme the programme of the pairings on the page, {@code null} for
	 * several
	 */
	public List<Headline> of(@Nullable Programme programme, HeadlineLevel level) {
		Stream<Predicate<Chosen>> best = Stream.of((chosen) -> chosen.isFor(programme, level),
				(chosen) -> chosen.isFor(null, level), (chosen) -> chosen.isFor(null, HeadlineLevel.PROGRAMME));
		List<Chosen> sets = this.known.get("all");
		return best.flatMap((fits) -> sets.stream().filter(fits))
			.findFirst()
			.map((chosen) -> chosen.items().stream().flatMap((item) -> headline(item).stream()).toList())
			.orElse(List.of());
	}

	private Optional<Headline> headline(HeadlineItem item) {
		IndicatorCard note = this.indicators.of(item.note());
		return this.indicators.find(Objects.requireNonNull(item.indicator()))
			.map((card) -> new Headline(card, given(item.title(), card.name()), given(item.titleEn(), card.nameEn()),
					note, (note != null) ? given(item.noteTitle(), note.name()) : "",
					(note != null) ? given(item.noteTitleEn(), note.nameEn()) : ""));
	}

	private static String given(@Nullable String title, String name) {
		return (title != null) ? title : name;
	}

	/** Whether another set than this one is for the same pages. */
	boolean isTaken(@Nullable Programme programme, HeadlineLevel level, UUID but) {
		return this.jdbc
			.sql("select exists (select 1 from headline where programme is not distinct from ? and level = ?"
					+ " and id <> ?)")
			.params(Arrays.asList((programme != null) ? programme.name() : null, level.name(), but))
			.query(Boolean.class)
			.single();
	}

	private List<Chosen> read() {
		return this.jdbc.sql("select programme, level, items from headline").query((row, number) -> {
			String programme = row.getString("programme");
			return new Chosen((programme != null) ? Programme.valueOf(programme) : null,
					HeadlineLevel.valueOf(row.getString("level")), this.json.readValue(row.getString("items"), ITEMS));
		}).list();
	}

	@Override
	public void posted(Posted posting) {
		if (posting.register() instanceof HeadlineRegister) {
			posting.afterwards(this.known::invalidateAll);
		}
	}

}
