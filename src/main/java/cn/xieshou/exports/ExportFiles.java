package cn.xieshou.exports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.classification.Classifications;
import cn.xieshou.classification.Grade;
import cn.xieshou.export.ExportService;
import cn.xieshou.job.Jobs;
import cn.xieshou.journal.Act;
import cn.xieshou.journal.Journal;
import cn.xieshou.values.Ids;
import cn.xieshou.values.Refusal;
import cn.xieshou.web.NotFound;

/**
 * Asks for files and hands them out (后台导出), to nobody but who asked, and only as long as
 * their rights are what they were when the file was written.
 */
@Service
class ExportFiles {

	/** So many of the last files are listed. */
	private static final int MOST = 100;

	private final ExportLists lists;

	private final ExportService exports;

	private final ExportStore store;

	private final ExportFolder folder;

	private final Classifications classifications;

	private final Access access;

	private final Jobs jobs;

	private final Journal journal;

	private final Clock clock;

	ExportFiles(ExportLists lists, ExportService exports, ExportStore store, ExportFolder folder,
			Classifications classifications, Access access, Jobs jobs, Journal journal, Clock clock) {
		this.lists = lists;
		this.exports = exports;
		this.store = store;
		this.folder = folder;
		this.classifications = classifications;
		this.access = access;
		this.jobs = jobs;
		this.journal = journal;
		this.clock = clock;
	}

	/**
	 * Asks for a file, in the transaction of the request.
	 * @return its id
	 * @throws Refusal if a second person has to agree first
	 */
	UUID ask(ExportOrder order) {
		ExportSource.Content content = this.lists.of(order);
		Grade grade = content.grade();
		this.exports.permit(order.what() + order.format().extension(), order.filter(),
				address(content.address(), order), grade);
		UUID id = Ids.next();
		UUID job = this.jobs.request(ExportJob.NAME, this.access.actor().id(), new ExportJob.Request(id));
		this.store.insert(id, this.access.actor(), order, LocaleContextHolder.getLocale().toLanguageTag(), grade, job,
				this.clock.instant());
		return id;
	}

	/** Where the same file is handed out at once. */
	private static String address(String from, ExportOrder order) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(from + order.format().extension());
		order.filter().forEach((name, values) -> address.queryParam(name, values.toArray()));
		return address.encode().build().toUriString();
	}

	/** The actor's own files, the latest first. */
	List<ExportFile> own() {
		return this.store.of(this.access.actor().id(), MOST);
	}

	/**
	 * One of the actor's own files.
	 * @throws NotFound if there is none
	 */
	ExportFile require(UUID id) {
		UUID reader = this.access.actor().id();
		return this.store.find(id)
			.filter((file) -> file.owner().equals(reader))
			.orElseThrow(() -> new NotFound("export " + id));
	}

	/** Where a file is now; what its job knows better is asked there. */
	ExportState state(ExportFile file) {
		if (file.state() != ExportState.WAITING && file.state() != ExportState.RUNNING) {
			return file.state();
		}
		return this.jobs.wasCancelled(file.job()) ? ExportState.CANCELLED
				: this.jobs.hasFailed(file.job()) ? ExportState.FAILED : file.state();
	}

	/**
	 * Hands a file out, and says so in the journal first.
	 * @return where it lies
	 * @throws Refusal if it is not written, or the actor's rights have changed since
	 */
	@Transactional
	public Path take(ExportFile file) {
		this.access.scope(Permission.EXPORT);
		ExportFile.Content content = content(file);
		if (!content.rights().equals(rights()) || !this.classifications.reaches(file.grade())) {
			throw new Refusal("exports.rightsChanged");
		}
		Path path = this.folder.path(file.id());
		if (!Files.isRegularFile(path)) {
			throw new Refusal("exports.fileGone");
		}
		this.journal.write(this.access.actor(), Act.EXPORTED, PairingTree.COMMONS, "export", null,
				Map.of("what", file.what() + file.format().extension(), "filter", file.filter(), "grade",
						file.grade().name(), "file", file.id().toString()));
		return path;
	}

	/**
	 * What a file is.
	 * @throws Refusal if it is not written
	 */
	ExportFile.Content content(ExportFile file) {
		ExportFile.Content content = file.content();
		if (content == null) {
			throw new Refusal("exports.notWritten");
		}
		return content;
	}

	/** What the actor may read and take away, to be compared. */
	String rights() {
		StringJoiner rights = new StringJoiner("\n");
		rights.add(this.access.actor().clearance().name());
		this.access.actor().grants().stream().map(Object::toString).sorted().forEach(rights::add);
		return rights.toString();
	}

}
