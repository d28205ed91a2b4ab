package cn.xieshou.administration;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import cn.xieshou.access.Access;
import cn.xieshou.access.Permission;
import cn.xieshou.page.PublicAddress;
import cn.xieshou.values.Formulas;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Refusal;

/**
 * Accounts pasted from a sheet or read from a file, on pages of the system administrator
 * (成批建账户): looked at first, then opened; the links are a file that is given once.
 */
@Controller
@RequestMapping("/admin/accounts/sheet")
class AccountSheetPages {

	private final Access access;

	private final AccountSheet sheet;

	private final AccountSheetService service;

	private final AccountTemplate template;

	private final PublicAddress address;

	private final Labels labels;

	AccountSheetPages(Access access, AccountSheet sheet, AccountSheetService service, AccountTemplate template,
			PublicAddress address, Labels labels) {
		this.access = access;
		this.sheet = sheet;
		this.service = service;
		this.template = template;
		this.address = address;
		this.labels = labels;
	}

	@GetMapping
	String ask(Model model) {
		return show("", "", model);
	}

	/** The workbook to fill in. */
	@GetMapping("/template.xlsx")
	ResponseEntity<byte[]> template() throws IOException {
		this.access.scope(Permission.ADMINISTER);
		ByteArrayOutputStream workbook = new ByteArrayOutputStream();
		this.template.write(workbook);
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("accounts.xlsx").build().toString())
			.contentType(new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
			.body(workbook.toByteArray());
	}

	/**
	 * Takes lines.
	 * @param file a file of them, which is shown before anything is opened
	 */
	@PostMapping
	Object take(@RequestParam(name = "lines", defaultValue = "") String pasted,
			@RequestParam(required = false) @Nullable MultipartFile file,
			@RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "preview") String action,
			Model model, HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.access.scope(Permission.ADMINISTER);
		String lines = pasted;
		boolean uploaded = false;
		String name = (file != null) ? file.getOriginalFilename() : null;
		if (file != null && name != null && !name.isEmpty()) {
			uploaded = true;
			try {
				lines = AccountFile.lines(file.getBytes(), name);
			}
			catch (Refusal refusal) {
				response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
				model.addAttribute("fileProblem", this.labels.text(refusal));
				return show(lines, reason, model);
			}
		}
		List<AccountSheet.Line> read = this.sheet.read(lines);
		boolean good = !read.isEmpty() && read.stream().allMatch((line) -> line.problems().isEmpty());
		if (action.equals("open") && good && !uploaded) {
			String why = reason.isBlank() ? this.labels.text("accounts.sheet.reason") : reason.strip();
			return file(this.service.open(lines, why), request);
		}
		if (!good) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
		return show(lines, reason, model);
	}

	private String show(String lines, String reason, Model model) {
		this.access.scope(Permission.ADMINISTER);
		List<AccountSheet.Line> read = this.sheet.read(lines);
		model.addAttribute("lines", lines);
		model.addAttribute("reason", reason);
		model.addAttribute("read", read);
		model.addAttribute("places", read.stream().map(this.sheet::place).toList());
		model.addAttribute("wrong", read.stream().filter((line) -> !line.problems().isEmpty()).count());
		return "administration/account-sheet";
	}

	/** The links, which nobody can be given again. */
	private ResponseEntity<byte[]> file(List<AccountSheetService.Opened> opened, HttpServletRequest request) {
		String portal = (this.address.url() != null) ? this.address.url().toString()
				: ServletUriComponentsBuilder.fromContextPath(request).toUriString();
		StringWriter text = new StringWriter();
		text.append('\ufeff');
		CsvWriter csv = CsvWriter.builder().bufferSize(0).build(text);
		csv.writeRecord(this.labels.text("setup.displayName"), this.labels.text("setup.unit"),
				this.labels.text("setup.username"), this.labels.text("accounts.link"));
		opened.forEach((one) -> csv.writeRecord(Formulas.harmless(one.account().displayName()),
				Formulas.harmless(one.account().unit()), one.account().username(), portal + "/setup/" + one.secret()));
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("account-links.csv").build().toString())
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.body(text.toString().getBytes(StandardCharsets.UTF_8));
	}

}
