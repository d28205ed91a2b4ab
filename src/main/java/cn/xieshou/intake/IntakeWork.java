package cn.xieshou.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

import cn.xieshou.access.Access;
import cn.xieshou.access.Permission;
import cn.xieshou.job.Jobs;
import cn.xieshou.values.Ids;
import cn.xieshou.values.Refusal;
import cn.xieshou.web.NotFound;

/**
 * Works on texts that are taken in (采集作业): keeps them with what is decided of their
 * figures until a draft is made. A text is seen by nobody but who brought it.
 */
@Service
class IntakeWork {

	/** Up to how many characters a text is read at once; a longer one by a job. */
	static final int SHORT = 30_000;

	/** How long a reading is used again: what the books have may change meanwhile. */
	private static final Duration FRESH = Duration.ofMinutes(2);

	private static final int READINGS = 40;

	private final IntakeTexts texts;

	private final IntakeService service;

	private final IntakeContexts contexts;

	private final IntakeDrafts drafts;

	private final NameDrafts names;

	private final Jobs jobs;

	private final Access access;

	private final JsonMapper json;

	private final Cache<String, Reading> readings = Caffeine.newBuilder()
		.expireAfterWrite(FRESH)
		.maximumSize(READINGS)
		.build();

	IntakeWork(IntakeTexts texts, IntakeService service, IntakeContexts contexts, IntakeDrafts drafts, NameDrafts names,
			Jobs jobs, Access access, JsonMapper json) {
		this.texts = texts;
		this.service = service;
		this.contexts = contexts;
		this.drafts = drafts;
		this.names = names;
		this.jobs = jobs;
		this.access = access;
		this.json = json;
	}

	/**
	 * Takes a text in. One that is long is read by a job.
	 * @param title what it is called
	 * @param file the file that it came in, {@code null} if it was pasted
	 * @throws Refusal if it cannot be read
	 */
	@Transactional
	StoredText take(List<String> pages, IntakeSaid said, String title, @Nullable UUID file) {
		this.access.scope(Permission.ENTER);
		IntakeContext context = context(said);
		boolean isLong = IntakeService.length(pages) > SHORT;
		UUID id = Ids.next();
		UUID owner = this.access.actor().id();
		UUID job = isLong ? this.jobs.request(IntakeJob.NAME, owner, new IntakeJob.Request(id, owner)) : null;
		StoredText text = new StoredText(id, owner, title,
				pages.stream().map((page) -> page.replace("\0", "")).toList(), said,
				isLong ? StoredText.State.READING : StoredText.State.READ, 1, Set.of(), Map.of(), null,
				new StoredText.Links(file, job, null, Map.of()), Instant.EPOCH);
		if (!isLong) {
			reading(text);
		}
		this.texts.add(text, context.pairing());
		return text;
	}

	IntakeContext context(IntakeSaid said) {
		return this.contexts.of(said.document(), said.pairing(), said.period(), said.on());
	}

	/** The actor's own texts, those worked on last first. */
	@Transactional(readOnly = true)
	List<IntakeTexts.Listed> own(int most) {
		this.access.scope(Permission.ENTER);
		return this.texts.of(this.access.actor().id(), most);
	}

	/**
	 * A text of the actor's own.
	 * @throws NotFound if there is none
	 */
	@Transactional(readOnly = true)
	StoredText require(UUID id) {
		return own(this.texts.find(id).orElse(null), id);
	}

	private StoredText own(@Nullable StoredText text, UUID id) {
		this.access.scope(Permission.ENTER);
		if (text == null || !text.owner().equals(this.access.actor().id())) {
			throw new NotFound("intake " + id);
		}
		return text;
	}

	/** The text as read. */
	Reading reading(StoredText text) {
		String key = text.id() + "@" + text.version();
		Reading known = this.readings.getIfPresent(key);
		if (known == null) {
			known = this.service.read(text.pages(), context(text.said()), text.undone());
			this.readings.put(key, known);
		}
		return known;
	}

	/** The result of a long text in JSON, as it was read. */
	@Transactional(readOnly = true)
	String result(StoredText text) {
		return this.texts.result(text.id()).orElseGet(() -> this.json.writeValueAsString(IntakeJson.of(reading(text))));
	}

	/** Reads a long text, once its job runs. */
	void read(UUID id) {
		StoredText text = require(id);
		if (text.state() == StoredText.State.READING) {
			try {
				this.texts.isRead(id, this.json.writeValueAsString(IntakeJson.of(reading(text))));
			}
			catch (Refusal refusal) {
				Object[] arguments = refusal.getArguments();
				this.texts.fails(id, refusal.key(), (arguments.length > 0) ? String.valueOf(arguments[0]) : null);
			}
		}
	}

	/**
	 * Keeps what is decided of figures.
	 * @param version the version of the reading that the form shows
	 * @throws Refusal if cleaning was decided on otherwise since
	 */
	@Transactional
	IntakeChoices decide(UUID id, int version, MultiValueMap<String, String> form) {
		StoredText text = own(this.texts.locked(id).orElse(null), id);
		if (text.version() != version) {
			throw new Refusal("intake.moved");
		}
		IntakeChoices choices = IntakeChoices.of(reading(text), text.choices());
		Map<String, IntakeChoices.Choice> sent = choices.sent(form);
		Map<String, IntakeChoices.Choice> all = new LinkedHashMap<>(text.choices());
		all.putAll(sent);
		if (!sent.isEmpty()) {
			this.texts.decide(id, sent);
		}
		return new IntakeChoices(choices.keys(), all);
	}

	/** Undoes a change of cleaning, or makes it again. */
	@Transactional
	void clean(UUID id, String change, boolean undo) {
		StoredText text = own(this.texts.locked(id).orElse(null), id);
		Set<String> undone = new LinkedHashSet<>(text.undone());
		boolean known = undo
				&& reading(text).text().clean().changes().stream().anyMatch((one) -> one.key().equals(change));
		if (known ? undone.add(change) : undone.remove(change)) {
			this.texts.clean(id, undone);
		}
	}

	/**
	 * Makes a draft of the figures that are taken and in no draft yet; pressed twice,
	 * one.
	 * @return the filing
	 */
	@Transactional
	UUID draft(UUID id) {
		StoredText text = own(this.texts.locked(id).orElse(null), id);
		IntakeChoices choices = IntakeChoices.of(reading(text), text.choices());
		UUID before = text.links().filing();
		if (choices.count("take") == 0 && before != null) {
			return before;
		}
		UUID filing = this.drafts.create(text, reading(text), context(text.said()), choices);
		Map<String, IntakeChoices.Choice> filed = new LinkedHashMap<>();
		List<String> keys = new ArrayList<>(choices.keys());
		for (int at = 0; at < keys.size(); at++) {
			IntakeChoices.Choice choice = choices.of(at);
			if (choice != null && choices.takes(at)) {
				filed.put(keys.get(at), choice.filed());
			}
		}
		this.texts.decide(id, filed);
		this.texts.isFiled(id, filing);
		return filing;
	}

	/**
	 * Makes a draft of something that a text names and the books do not have; pressed
	 * twice, one.
	 * @param key the key of the name
	 * @return the filing
	 */
	@Transactional
	UUID draftName(UUID id, String key) {
		StoredText text = own(this.texts.locked(id).orElse(null), id);
		UUID before = text.links().names().get(key);
		if (before != null) {
			return before;
		}
		Reading reading = reading(text);
		Reading.Named named = reading.entities()
			.stream()
			.filter((one) -> one.key().equals(key) && one.record() == null)
			.findFirst()
			.orElseThrow(() -> new Refusal("intake.moved"));
		UUID filing = this.names.create(text, reading, context(text.said()), named);
		this.texts.isNamed(id, key, filing);
		return filing;
	}

	/** Deletes a text; what was made of it stays. */
	@Transactional
	void forget(UUID id) {
		require(id);
		this.texts.forget(id);
	}

}
