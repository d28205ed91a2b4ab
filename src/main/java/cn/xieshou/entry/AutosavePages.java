package cn.xieshou.entry;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import cn.xieshou.access.Access;
import cn.xieshou.access.PlaceDenied;
import cn.xieshou.filing.FilingViews;
import cn.xieshou.filing.LineAction;
import cn.xieshou.filing.StaleFiling;
import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormRejected;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Refusal;

/**
 * Saves a form by itself while somebody types (自动保存). The script of the form page sends
 * what the page would send, and is told in JSON with what to go on.
 */
@RestController
class AutosavePages {

	private final EntryReader reader;

	private final EntryContents contents;

	private final EntryMerging merging;

	private final EntryKeeping keeping;

	private final EntryPage page;

	private final FilingViews views;

	private final Registers registers;

	private final Access access;

	AutosavePages(EntryReader reader, EntryContents contents, EntryMerging merging, EntryKeeping keeping,
			EntryPage page, FilingViews views, Registers registers, Access access) {
		this.reader = reader;
		this.contents = contents;
		this.merging = merging;
		this.keeping = keeping;
		this.page = page;
		this.views = views;
		this.registers = registers;
		this.access = access;
	}

	/**
	 * A form that was saved.
	 *
	 * @param filing the draft
	 * @param version its version, to send along next time
	 * @param base what the draft says, to send along next time
	 * @param address where it is filled in from now on
	 * @param aside what is no value yet, in words; empty if nothing
	 */
	record Saved(UUID filing, int version, String base, String address, String aside) {

	}

	/**
	 * Why a form was not saved.
	 *
	 * @param reason {@code moved} if it was changed elsewhere meanwhile, {@code other} if
	 * another account is signed in, {@code refused} else
	 * @param message what that means
	 */
	record NotSaved(String reason, String message) {

	}

	@PostMapping("/filings/autosave")
	ResponseEntity<?> save(@RequestParam String type, @RequestParam(required = false) @Nullable UUID filing,
			@RequestParam(required = false) @Nullable Integer version,
			@RequestParam(required = false) @Nullable UUID record,
			@RequestParam(required = false) @Nullable Integer baseVersion,
			@RequestParam(required = false) @Nullable UUID account,
			@RequestParam(required = false) @Nullable UUID press,
			@RequestParam MultiValueMap<String, String> parameters) {
		if (account != null && !account.equals(this.access.actor().id())) {
			return refused(HttpStatus.CONFLICT, "other",
					this.page.problem(new Refusal("entryForm.otherAccount", this.access.actor().displayName())));
		}
		Register<?, ?> register = this.registers.require(type);
		List<FormProblem> unread = this.page.unread(new EntryNames(register), "save", parameters);
		if (!unread.isEmpty()) {
			return refused(HttpStatus.UNPROCESSABLE_CONTENT, "refused", unread.get(0));
		}
		Entry entry = new Entry(register, filing, version, (record != null) ? LineAction.UPDATE : LineAction.CREATE,
				record, baseVersion, this.reader.form(register, parameters), EntryReader.evidence(parameters),
				EntryReader.text(parameters, "note"));
		try {
			if (this.merging.hasMovedOn(entry)) {
				return refused(HttpStatus.CONFLICT, "moved", this.page.problem(new Refusal("entryForm.auto.moved")));
			}
			return ResponseEntity.ok()
				.contentType(MediaType.APPLICATION_JSON)
				.body(saved(this.keeping.keepUnfinished(entry, press, EntryReader.explanations(parameters)), register));
		}
		catch (StaleFiling ex) {
			return refused(HttpStatus.CONFLICT, "moved", this.page.problem(new Refusal("entryForm.auto.moved")));
		}
		catch (FormRejected ex) {
			return refused(HttpStatus.UNPROCESSABLE_CONTENT, "refused", ex.problems().get(0));
		}
		catch (Refusal ex) {
			return refused(HttpStatus.UNPROCESSABLE_CONTENT, "refused", this.page.problem(ex));
		}
		catch (PlaceDenied ex) {
			return refused(HttpStatus.FORBIDDEN, "refused", this.page.placeDenied());
		}
	}

	private Saved saved(EntryKeeping.Unfinished kept, Register<?, ?> register) {
		Entry entry = this.contents.kept(this.views.view(kept.filing()));
		ObjectNode aside = kept.aside();
		return new Saved(kept.filing(), Objects.requireNonNull(entry.version()), this.contents.of(entry).toString(),
				"/filings/" + kept.filing() + "/edit",
				this.page.called(register, aside.propertyNames().stream().toList()));
	}

	private static ResponseEntity<NotSaved> refused(HttpStatus status, String reason, FormProblem problem) {
		return ResponseEntity.status(status)
			.contentType(MediaType.APPLICATION_JSON)
			.body(new NotSaved(reason, problem.message()));
	}

}
