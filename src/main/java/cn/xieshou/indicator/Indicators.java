package cn.xieshou.indicator;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import cn.xieshou.access.Programme;
import cn.xieshou.register.Posted;
import cn.xieshou.values.Refusal;
import cn.xieshou.values.RegionCode;
import cn.xieshou.values.Unit;

/** The catalogue as others look it up (指标查询), kept in memory: some hundred cards. */
@Service
public class Indicators implements Posted.Observer {

	/** How late another node may learn of a change. */
	private static final Duration KEPT = Duration.ofSeconds(10);

	private static final TypeReference<List<DefinitionChange>> CHANGES = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final LoadingCache<String, Catalogue> known = Caffeine.newBuilder()
		.expireAfterWrite(KEPT)
		.build((all) -> read());

	Indicators(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	private record Catalogue(Map<UUID, IndicatorCard> byId, Map<String, IndicatorCard> byCode,
			Map<UUID, ResponsibleSide> sides) {

	}

	public Optional<IndicatorCard> find(UUID id) {
		return Optional.ofNullable(catalogue().byId.get(id));
	}

	/** By id, {@code null} for a draft that names none yet. */
	public @Nullable IndicatorCard of(@Nullable UUID id) {
		return (id != null) ? catalogue().byId.get(id) : null;
	}

	/** The side that answers for an indicator (责任方), {@code null} if none is named. */
	public @Nullable ResponsibleSide side(UUID indicator) {
		return catalogue().sides.get(indicator);
	}

	/** The versions of an indicator that programmes and regions have of their own. */
	public List<IndicatorCard> versionsOf(UUID indicator) {
		return all().stream().filter((card) -> indicator.equals(card.level().versionOf())).toList();
	}

	/** The indicators that are a part of this one (其中项). */
	public List<IndicatorCard> partsOf(UUID whole) {
		return all().stream().filter((card) -> whole.equals(card.partOf())).toList();
	}

	/**
	 * By id, code or name, else by what else it is called: a synonym, its outside
	 * reference.
	 */
	public Optional<IndicatorCard> find(String called) {
		IndicatorCard byCode = catalogue().byCode.get(called);
		if (byCode != null) {
			return Optional.of(byCode);
		}
		return all().stream()
			.filter((card) -> card.name().equals(called) || card.id().toString().equals(called))
			.findFirst()
			.or(() -> all().stream().filter((card) -> card.synonyms().contains(called)).findFirst());
	}

	public IndicatorCard require(String code) {
		return find(code).orElseThrow(() -> new IllegalStateException("No indicator " + code));
	}

	public IndicatorCard require(UUID id) {
		return find(id).orElseThrow(() -> new IllegalStateException("No indicator " + id));
	}

	/**
	 * Also one that has been voided since, as it was last: what was said of it is still
	 * read.
	 */
	public IndicatorCard requireEver(UUID id) {
		return find(id)
			.orElseGet(() -> this.jdbc.sql("select * from indicator_history where id = ? order by version desc limit 1")
				.param(id)
				.query((row, number) -> card(row, Map.of()))
				.optional()
				.orElseThrow(() -> new IllegalStateException("No indicator " + id)));
	}

	/** All cards, in the order of their codes. */
	public Collection<IndicatorCard> all() {
		return catalogue().byId.values();
	}

	private Catalogue catalogue() {
		return this.known.get("all");
	}

	private Catalogue read() {
		Map<UUID, List<String>> beside = new HashMap<>();
		this.jdbc.sql("select unnest(alike) as sum, code from indicator order by code").query((row) -> {
			beside.computeIfAbsent(row.getObject("sum", UUID.class), (fresh) -> new ArrayList<>())
				.add(row.getString("code"));
		});
		Catalogue catalogue = new Catalogue(new LinkedHashMap<>(), new HashMap<>(), new HashMap<>());
		this.jdbc.sql("select * from indicator order by code").query((row) -> {
			IndicatorCard card = card(row, beside);
			catalogue.byId.put(card.id(), card);
			catalogue.byCode.put(card.code(), card);
			String side = row.getString("side");
			if (side != null) {
				catalogue.sides.put(card.id(), ResponsibleSide.valueOf(side));
			}
		});
		return catalogue;
	}

	private IndicatorCard card(ResultSet row, Map<UUID, List<String>> beside) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		Array synonyms = Objects.requireNonNull(row.getArray("synonyms"));
		Set<String> called = new HashSet<>(Set.of((String[]) synonyms.getArray()));
		if (row.getString("ref") != null) {
			called.add(row.getString("ref"));
		}
		return new IndicatorCard(id, row.getString("code"), row.getString("name"), row.getString("name_en"), level(row),
				new Definition(row.getString("definition"), row.getString("definition_en"),
						this.json.readValue(row.getString("changes"), CHANGES)),
				Unit.of(row.getString("unit")), IndicatorKind.valueOf(row.getString("kind")),
				Aggregation.valueOf(row.getString("over_pairings")), Aggregation.valueOf(row.getString("over_time")),
				row.getInt("tolerance_days"), Domain.valueOf(row.getString("domain")), row.getString("owner"),
				row.getObject("part_of_id", UUID.class), beside.getOrDefault(id, List.of()), called);
	}

	private static IndicatorLevel level(ResultSet row) throws SQLException {
		String programme = row.getString("programme");
		String region = row.getString("region");
		return new IndicatorLevel((programme != null) ? Programme.valueOf(programme) : null,
				(region != null) ? RegionCode.of(region) : null, row.getObject("version_of_id", UUID.class));
	}

	/**
	 * Asked of the rows, as what is kept may have been read before or after they were
	 * written.
	 */
	private void requireDerivedStay() {
		this.jdbc.sql("""
				select code from unnest(?::text[]) code
				where not exists (select from indicator where indicator.code = code.code) order by code limit 1
				""").param(DerivedCards.codes()).query(String.class).optional().ifPresent((code) -> {
			throw new Refusal("indicators.derivedStays", DerivedCards.name(code));
		});
	}

	/**
	 * What was read while the posting was under way is forgotten, however it ends.
	 * @throws Refusal if an indicator would go that the portal adds up and knows by its
	 * code
	 */
	@Override
	public void posted(Posted posting) {
		if (posting.register() instanceof IndicatorRegister) {
			requireDerivedStay();
			posting.afterwards(this.known::invalidateAll);
		}
	}

}
