package cn.xieshou.entry;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Service;

import cn.xieshou.filing.DraftService;
import cn.xieshou.filing.FilingViews;
import cn.xieshou.filing.Origins;
import cn.xieshou.filing.StaleFiling;
import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormRejected;
import cn.xieshou.idempotency.IdempotentRequest;
import cn.xieshou.idempotency.IdempotentRequests;
import cn.xieshou.review.ReviewService;
import cn.xieshou.values.Refusal;

/**
 * Keeps forms as drafts (存草稿): a finished one as it is, one that is still being typed as
 * far as it can be read, with the rest beside it as typed. What is sent again is done
 * once.
 */
@Service
class EntryKeeping {

	/** A form has fewer fields than this; each turn sets one aside at least. */
	private static final int MOST_TURNS = 60;

	private final DraftService drafts;

	private final ReviewService reviews;

	private final FilingViews views;

	private final Origins origins;

	private final TypedTexts typed;

	private final EntryContents contents;

	private final IdempotentRequests requests;

	private final JsonMapper json;

	EntryKeeping(DraftService drafts, ReviewService reviews, FilingViews views, Origins origins, TypedTexts typed,
			EntryContents contents, IdempotentRequests requests, JsonMapper json) {
		this.drafts = drafts;
		this.reviews = reviews;
		this.views = views;
		this.origins = origins;
		this.typed = typed;
		this.contents = contents;
		this.requests = requests;
		this.json = json;
	}

	/**
	 * A form that was kept while it is typed.
	 *
	 * @param filing the draft
	 * @param aside what of it is no value yet, by the names of fields on the page
	 */
	record Unfinished(UUID filing, ObjectNode aside) {

	}

	/** A form without what is no value yet. */
	private record Parted(Entry readable, ObjectNode aside) {

	}

	/**
	 * Keeps a form; sent twice, it is kept once.
	 * @param press marks the page of something new
	 */
	UUID keep(Entry entry, @Nullable UUID press, Map<String, String> explanations) {
		return this.requests.answer(new IdempotentRequest(key("save", entry, press), "save", null), UUID.class,
				() -> write(entry, explanations, this.json.createObjectNode()));
	}

	void submit(UUID kept, Entry entry, @Nullable UUID press, Map<String, String> explanations) {
		this.requests.answer(new IdempotentRequest(key("submit", entry, press), "submit " + kept, null), UUID.class,
				() -> {
					this.origins.requireNone(kept);
					this.reviews.submit(kept, explanations);
					return kept;
				});
	}

	/**
	 * Keeps a form that is still being typed. A page of something new makes one draft,
	 * however often it is sent.
	 * @throws FormRejected if nothing can be kept, for it is not said where it belongs
	 * @throws StaleFiling if the draft was saved elsewhere
	 */
	Unfinished keepUnfinished(Entry entry, @Nullable UUID press, Map<String, String> explanations) {
		Parted parted = new Parted(entry, this.json.createObjectNode());
		for (int turn = 0; turn < MOST_TURNS; turn++) {
			try {
				return new Unfinished(once(parted, press, explanations), parted.aside());
			}
			catch (FormRejected ex) {
				parted = setAside(parted, ex);
			}
			catch (StaleFiling ex) {
				throw ex;
			}
			catch (Refusal ex) {
				parted = setAside(parted, new FormRejected(List.of(new FormProblem(ex.field(), ex.key(), ex.key()))),
						ex);
			}
		}
		throw new IllegalStateException("A form of more fields than there can be");
	}

	private UUID once(Parted parted, @Nullable UUID press, Map<String, String> explanations) {
		Entry entry = parted.readable();
		if (entry.filing() != null || press == null) {
			String key = key("auto" + Integer.toHexString(parted.aside().hashCode()), entry, press);
			return this.requests.answer(new IdempotentRequest(key, "auto", null), UUID.class,
					() -> write(entry, explanations, parted.aside()));
		}
		AtomicBoolean now = new AtomicBoolean();
		UUID filing = this.requests.answer(new IdempotentRequest("auto " + press, "auto", null), UUID.class, () -> {
			now.set(true);
			return write(entry, explanations, parted.aside());
		});
		return now.get() ? filing
				: once(new Parted(entry.keptAs(filing, this.views.view(filing).version()), parted.aside()), press,
						explanations);
	}

	private UUID write(Entry entry, Map<String, String> explanations, ObjectNode aside) {
		UUID filing = entry.filing();
		if (filing == null) {
			filing = this.drafts.create(entry.draft());
		}
		else {
			this.origins.requireNone(filing);
			this.drafts.update(filing, Objects.requireNonNullElse(entry.version(), -1), entry.draft());
		}
		this.drafts.explain(filing, explanations);
		this.typed.keep(filing, aside);
		return filing;
	}

	private Parted setAside(Parted parted, FormRejected why) {
		return setAside(parted, why, why);
	}

	/** Takes out what was refused; refuses as before if that is nothing. */
	private Parted setAside(Parted parted, FormRejected why, RuntimeException otherwise) {
		ObjectNode content = this.contents.of(parted.readable());
		ObjectNode aside = parted.aside().deepCopy();
		why.problems().stream().map(FormProblem::field).filter(Objects::nonNull).forEach((field) -> {
			String top = field.replaceAll("[\\[.].*", "");
			String name = top.equals(EntryContents.EVIDENCE) ? top : EntryReader.PREFIX + top;
			if (content.has(name) && !top.equals("pairing")) {
				aside.set(name, content.remove(name));
			}
		});
		if (aside.size() == parted.aside().size()) {
			throw otherwise;
		}
		return new Parted(this.contents.entry(parted.readable(), content), aside);
	}

	/**
	 * The same for the same content of the same page, {@code null} where that cannot be
	 * told.
	 */
	private static @Nullable String key(String act, Entry entry, @Nullable UUID press) {
		String shown = (entry.filing() != null) ? entry.filing() + " " + entry.version()
				: (press != null) ? press.toString() : null;
		return (shown != null) ? act + " " + shown + " " + Integer.toHexString(entry.draft().hashCode()) : null;
	}

}
