package cn.xieshou.evidence;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;

import cn.xieshou.classification.Grade;
import cn.xieshou.classification.GradePanel;
import cn.xieshou.journal.Act;
import cn.xieshou.page.Link;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Refusal;
import cn.xieshou.virus.ScannerAway;
import cn.xieshou.web.BadRequest;
import cn.xieshou.web.NotFound;

/** Evidence files to look at, and the control that brings them in. */
@Controller
@RequestMapping("/evidence")
class EvidencePages {

	/** A form does not read rows beyond. */
	private static final int HIGHEST_PLACE = 900;

	private final EvidenceIntake intake;

	private final EvidenceFiles files;

	private final EvidenceStore store;

	private final Thumbnails thumbnails;

	private final GradePanel grades;

	private final Labels labels;

	EvidencePages(EvidenceIntake intake, EvidenceFiles files, EvidenceStore store, Thumbnails thumbnails,
			GradePanel grades, Labels labels) {
		this.intake = intake;
		this.files = files;
		this.store = store;
		this.thumbnails = thumbnails;
		this.grades = grades;
		this.labels = labels;
	}

	/**
	 * What became of a file that was brought.
	 *
	 * @param index its place among the evidence of the form
	 * @param name what it is called
	 * @param file the file, {@code null} if it was not taken
	 * @param refusal why it was not taken
	 */
	record Brought(int index, String name, @Nullable EvidenceFile file, @Nullable String refusal) {

	}

	@GetMapping("/{id:[0-9a-f-]{36}}")
	String preview(@PathVariable UUID id, Model model) throws IOException {
		EvidenceFile file = this.files.require(id);
		model.addAttribute("file", file);
		model.addAttribute("grading", this.grades.of(file.subject()));
		model.addAttribute("crumbs", List.of(new Link(this.labels.text("web.nav.overview"), "/"),
				new Link(this.labels.text("documents"), "/documents"), Link.here(this.labels.text("evidence.file"))));
		if (file.type().display() == EvidenceType.Display.TEXT) {
			model.addAttribute("text", EvidenceText.of(this.files.take(file, Act.VIEWED)));
		}
		return "evidence/preview";
	}

	@PostMapping("/{id:[0-9a-f-]{36}}/grade")
	String grade(@PathVariable UUID id, @RequestParam Grade grade, @RequestParam(defaultValue = "") String why,
			Model model, HttpServletResponse response) {
		try {
			this.files.grade(id, grade, why);
		}
		catch (Refusal refusal) {
			EvidenceFile file = this.files.require(id);
			model.addAttribute("name", file.name());
			return this.grades.refused(file.subject(), new GradePanel.Typed(grade, why, refusal), model, response);
		}
		return "redirect:/evidence/" + id + "#grade-h";
	}

	@GetMapping("/{id:[0-9a-f-]{36}}/thumbnail")
	ResponseEntity<byte[]> thumbnail(@PathVariable UUID id) throws IOException {
		EvidenceFile file = this.files.require(id);
		byte[] small = this.thumbnails.of(file.type(), this.files.content(file))
			.orElseThrow(() -> new NotFound("thumbnail of " + id));
		return ResponseEntity.ok()
			.contentType(MediaType.IMAGE_JPEG)
			.cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
			.body(small);
	}

	/**
	 * Takes files for a form and answers with a row for each.
	 * @param into what the form calls its list of evidence, {@code evidence} or
	 * {@code lines[0].evidence}
	 * @param next how many rows there are already
	 */
	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	String add(@RequestParam List<MultipartFile> files, @RequestParam(defaultValue = "evidence") String into,
			@RequestParam(defaultValue = "0") int next, @RequestParam(required = false) @Nullable String pairing,
			Model model) throws IOException {
		if (next < 0 || next > HIGHEST_PLACE) {
			throw BadRequest.unknownValue("next", String.valueOf(next));
		}
		List<Brought> rows = new ArrayList<>();
		for (MultipartFile file : files) {
			rows.add(bring(file, next + rows.size(), pairing));
		}
		return rows(rows, into, next + rows.size(), model);
	}

	private Brought bring(MultipartFile file, int index, @Nullable String pairing) throws IOException {
		String given = String.valueOf(file.getOriginalFilename());
		try {
			EvidenceFile added = this.intake.add(file.getOriginalFilename(), file.getInputStream(), pairing, null);
			return new Brought(index, added.name(), added, null);
		}
		catch (Refusal refusal) {
			return new Brought(index, given, null, this.labels.text(refusal));
		}
		catch (MaxUploadSizeExceededException ex) {
			return new Brought(index, given, null, tooLarge());
		}
		catch (EvidenceDiskFull ex) {
			return new Brought(index, given, null, this.labels.text("evidence.diskFull"));
		}
		catch (ScannerAway ex) {
			return new Brought(index, given, null, this.labels.text("evidence.unscanned"));
		}
	}

	/**
	 * Goes on to a page of its own: what an exception leaves has no frame to say it in.
	 */
	@ExceptionHandler
	String tooMuch(MaxUploadSizeExceededException exception) {
		return "forward:/evidence/too-much";
	}

	/** All of it together was more than is taken at once. */
	@RequestMapping("/too-much")
	String tooMuch(Model model) {
		model.addAttribute("refusal", this.labels.text("evidence.tooMuch", this.store.limit().toMegabytes()));
		return "evidence/rows :: refused";
	}

	private String tooLarge() {
		return this.labels.text("evidence.tooLarge", this.store.limit().toMegabytes());
	}

	private static String rows(List<Brought> rows, String into, int next, Model model) {
		model.addAttribute("rows", rows);
		model.addAttribute("into", into.matches("[\\w.\\[\\]]{1,60}") ? into : "evidence");
		model.addAttribute("next", next);
		return "evidence/rows :: brought";
	}

}
