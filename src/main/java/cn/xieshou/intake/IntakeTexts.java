package cn.xieshou.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import cn.xieshou.access.PairingTree;
import cn.xieshou.job.Job;

/** The texts that are being taken in, as they are kept (采集材料表). */
@Repository
class IntakeTexts {

	/** As long as imports. */
	private static final Duration KEPT = Duration.ofDays(90);

	private static final TypeReference<Map<String, IntakeChoices.Choice>> CHOICES = new TypeReference<>() {
	};

	private static final TypeReference<Map<String, UUID>> NAMES = new TypeReference<>() {
	};

	private static final String TEXT = """
			select id, owner_id, title, pages, said, state, version, undone, choices, refusal, refused, file_id, job_id, filing_id, names,
			created_at from intake_text
			""";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Clock clock;

	IntakeTexts(JdbcClient jdbc, JsonMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	@Bean
	static Job<?> forgetIntakeTexts(IntakeTexts texts) {
		return Job.nightly("intake.forget", LocalTime.of(3, 55), (run) -> texts.forgetOld());
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	void add(StoredText text, PairingTree.@Nullable Node pairing) {
		UUID root = (pairing != null) ? pairing.root() : PairingTree.COMMONS;
		this.jdbc.sql("""
				insert into intake_text (id, root_id, pairing_id, owner_id, title, pages, said, state, file_id, job_id,
				created_at, changed_at) values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)
				""")
			.params(Arrays.asList(text.id(), root, (pairing != null) ? pairing.id() : null, text.owner(), text.title(),
					text.pages().toArray(String[]::new), this.json.writeValueAsString(text.said()), text.state().name(),
					text.links().file(), text.links().job(), now(), now()))
			.update();
	}

	Optional<StoredText> find(UUID id) {
		return this.jdbc.sql(TEXT + "where id = ?").param(id).query(this::text).optional();
	}

	/**
	 * The text as it is now, which changes for nobody else until the transaction ends.
	 */
	Optional<StoredText> locked(UUID id) {
		return this.jdbc.sql(TEXT + "where id = ? for update").param(id).query(this::text).optional();
	}

	/**
	 * A text of a list.
	 *
	 * @param id its id
	 * @param title what it is called
	 * @param state how far it is
	 * @param decided how many of its figures are decided
	 * @param filing the draft that was made of it last
	 * @param changed when it was worked on last
	 */
	record Listed(UUID id, String title, StoredText.State state, int decided, @Nullable UUID filing,
			OffsetDateTime changed) {

	}

	/** The texts of an account, those worked on last first. */
	List<Listed> of(UUID owner, int most) {
		return this.jdbc.sql("""
				select id, title, state, filing_id, changed_at,
				(select count(*) from jsonb_each(choices) c where c.value ->> 'decision' <> '') as decided
				from intake_text where owner_id = ? order by changed_at desc, id limit ?
				""")
			.params(owner, most)
			.query((row, number) -> new Listed(row.getObject("id", UUID.class), row.getString("title"),
					StoredText.State.valueOf(row.getString("state")), row.getInt("decided"),
					row.getObject("filing_id", UUID.class), row.getObject("changed_at", OffsetDateTime.class)))
			.list();
	}

	/** Adds to what is decided of figures; what is not named stays. */
	void decide(UUID id, Map<String, IntakeChoices.Choice> choices) {
		this.jdbc.sql("update intake_text set choices = choices || ?::jsonb, changed_at = ? where id = ?")
			.params(this.json.writeValueAsString(choices), now(), id)
			.update();
	}

	/** Undoes a change of cleaning, or makes it again. */
	void clean(UUID id, Set<String> undone) {
		this.jdbc.sql("update intake_text set undone = ?, version = version + 1, changed_at = ? where id = ?")
			.params(undone.toArray(String[]::new), now(), id)
			.update();
	}

	void isRead(UUID id, @Nullable String result) {
		this.jdbc.sql("update intake_text set state = 'READ', result = ?, changed_at = ? where id = ?")
			.params(Arrays.asList(result, now(), id))
			.update();
	}

	Optional<String> result(UUID id) {
		return this.jdbc.sql("select result from intake_text where id = ? and result is not null")
			.param(id)
			.query(String.class)
			.optional();
	}

	/** Says why a text cannot be read, by the key of a message and its argument. */
	void fails(UUID id, String key, @Nullable String argument) {
		this.jdbc.sql("update intake_text set state = 'FAILED', refusal = ?, refused = ?, changed_at = ? where id = ?")
			.params(Arrays.asList(key, argument, now(), id))
			.update();
	}

	void isFiled(UUID id, UUID filing) {
		this.jdbc.sql("update intake_text set filing_id = ?, changed_at = ? where id = ?")
			.params(filing, now(), id)
			.update();
	}

	/** Keeps which draft was made of a name. */
	void isNamed(UUID id, String key, UUID filing) {
		this.jdbc.sql("update intake_text set names = names || ?::jsonb, changed_at = ? where id = ?")
			.params(this.json.writeValueAsString(Map.of(key, filing)), now(), id)
			.update();
	}

	void forget(UUID id) {
		this.jdbc.sql("delete from intake_text where id = ?").param(id).update();
	}

	/** Deletes texts that nobody has worked on for long. */
	void forgetOld() {
		this.jdbc.sql("delete from intake_text where changed_at < ?").param(now().minus(KEPT)).update();
	}

	private StoredText text(ResultSet row, int number) throws SQLException {
		return new StoredText(row.getObject("id", UUID.class), row.getObject("owner_id", UUID.class),
				row.getString("title"), texts(row, "pages"),
				this.json.readValue(row.getString("said"), IntakeSaid.class),
				StoredText.State.valueOf(row.getString("state")), row.getInt("version"),
				Set.copyOf(texts(row, "undone")), this.json.readValue(row.getString("choices"), CHOICES), refusal(row),
				new StoredText.Links(row.getObject("file_id", UUID.class), row.getObject("job_id", UUID.class),
						row.getObject("filing_id", UUID.class), this.json.readValue(row.getString("names"), NAMES)),
				row.getObject("created_at", OffsetDateTime.class).toInstant());
	}

	private static StoredText.@Nullable Refused refusal(ResultSet row) throws SQLException {
		String key = row.getString("refusal");
		return (key != null) ? new StoredText.Refused(key, row.getString("refused")) : null;
	}

	private static List<String> texts(ResultSet row, String column) throws SQLException {
		return List.of((String[]) row.getArray(column).getArray());
	}

}
