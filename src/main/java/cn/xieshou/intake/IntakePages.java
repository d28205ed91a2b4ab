package cn.xieshou.intake;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import cn.xieshou.page.Option;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Refusal;
import cn.xieshou.virus.ScannerAway;

/** The page on which a text is taken in (文本采集), and one's own texts of before. */
@Controller
@RequestMapping("/intake")
class IntakePages {

	/** So many texts of before are shown. */
	private static final int SHOWN = 20;

	private static final int LONGEST_TITLE = 24;

	private final IntakeService service;

	private final IntakeWork work;

	private final IntakeSources sources;

	private final Labels labels;

	IntakePages(IntakeService service, IntakeWork work, IntakeSources sources, Labels labels) {
		this.service = service;
		this.work = work;
		this.sources = sources;
		this.labels = labels;
	}

	@GetMapping
	String blank(Model model) {
		return blank("", new IntakeSaid("", "", "", ""), null, model);
	}

	private String blank(String text, IntakeSaid said, @Nullable Refusal refusal, Model model) {
		model.addAttribute("pairings",
				this.service.pairings().stream().map((node) -> new Option(node.code(), node.name())).toList());
		model.addAttribute("text", text);
		model.addAttribute("said", said);
		model.addAttribute("field", (refusal != null) ? refusal.field() : null);
		model.addAttribute("problem", (refusal != null) ? this.labels.text(refusal) : null);
		model.addAttribute("own", this.work.own(SHOWN));
		return "intake/new";
	}

	/** Takes a text or a file in. */
	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	String take(@RequestParam(defaultValue = "") String text,
			@RequestParam(required = false) @Nullable MultipartFile file,
			@RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletResponse response)
			throws IOException {
		IntakeSaid said = IntakeSaid.of(parameters);
		this.service.pairings();
		try {
			boolean sent = file != null && !file.isEmpty();
			if (!sent && text.isBlank()) {
				throw Refusal.at("text", "intake.nothing");
			}
			StoredText taken = (file != null && sent) ? file(file, said)
					: this.work.take(List.of(text.replace("\r\n", "\n")), said, title(text), null);
			return "redirect:/intake/" + taken.id();
		}
		catch (Refusal refusal) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return blank(text, said, refusal, model);
		}
		catch (ScannerAway ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return blank(text, said, Refusal.at("file", "evidence.unscanned"), model);
		}
	}

	private StoredText file(MultipartFile file, IntakeSaid said) throws IOException {
		byte[] content = file.getBytes();
		List<String> pages = FileTexts.read(content);
		IntakeService.length(pages);
		String name = Objects.requireNonNullElse(file.getOriginalFilename(), "").replaceFirst("(?s).*[/\\\\]", "");
		String title = name.isBlank() ? title(pages.get(0)) : name;
		String pairing = said.pairing().isBlank() ? null : said.pairing();
		UUID kept = this.sources.keep(title, content, pairing);
		return this.work.take(pages, said, title, kept);
	}

	/** The beginning of the first line that says something. */
	private static String title(String text) {
		String line = text.lines().map(String::strip).filter((one) -> !one.isEmpty()).findFirst().orElse("");
		String plain = line.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}/\\\\]", "");
		return plain.substring(0, Math.min(LONGEST_TITLE, plain.length()));
	}

	/** Deletes a text of one's own; what was made of it stays. */
	@PostMapping("/{id:[0-9a-f-]{36}}/forget")
	String forget(@PathVariable UUID id) {
		this.work.forget(id);
		return "redirect:/intake";
	}

}
