package cn.xieshou.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import cn.xieshou.filing.QueueChoice;
import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormRejected;
import cn.xieshou.values.Ids;
import cn.xieshou.web.BadRequest;

/**
 * Approving several on pages (成批通过): choosing them, how far it is, what was not approved.
 */
@Controller
@RequestMapping("/review/bulk")
class BulkPages {

	/** A filing with the version that was looked at. */
	private static final Pattern CHOSEN = Pattern.compile("([0-9a-f-]{36}):(\\d{1,9})");

	private final InboxPage page;

	private final BulkApproval approval;

	BulkPages(InboxPage page, BulkApproval approval) {
		this.page = page;
		this.approval = approval;
	}

	@GetMapping
	String choose(@RequestParam(required = false) @Nullable String type,
			@RequestParam(required = false) @Nullable String pairing,
			@RequestParam(required = false) @Nullable String due, @RequestParam(required = false) @Nullable String sort,
			@RequestParam(required = false) @Nullable String from, Model model) {
		return show(QueueChoice.of(type, pairing, due, sort, from), model);
	}

	private String show(QueueChoice choice, Model model) {
		this.page.bulk(choice, model);
		model.addAttribute("press", Ids.next());
		return "review/bulk";
	}

	/** Approves what is chosen; pressed twice, it is one act. */
	@PostMapping
	String approve(@RequestParam(required = false) @Nullable List<String> filing,
			@RequestParam(required = false) @Nullable UUID press, Model model, HttpServletResponse response) {
		UUID id = (press != null) ? press : Ids.next();
		Map<UUID, @Nullable Integer> chosen = new LinkedHashMap<>();
		for (String one : (filing != null) ? filing : List.<String>of()) {
			Matcher parts = CHOSEN.matcher(one);
			if (!parts.matches()) {
				throw BadRequest.unknownValue("filing", one);
			}
			chosen.put(UUID.fromString(parts.group(1)), Integer.valueOf(parts.group(2)));
		}
		try {
			this.approval.ask(id, chosen);
		}
		catch (FormRejected ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("problem",
					ex.problems().stream().map(FormProblem::message).collect(Collectors.joining(" ")));
			return show(QueueChoice.ALL, model);
		}
		return "redirect:/review/bulk/" + id;
	}

	/** How far it is, and what was not approved and why. */
	@GetMapping("/{id}")
	String progress(@PathVariable UUID id, Model model) {
		ApprovalBatch batch = this.approval.require(id);
		model.addAttribute("batch", batch);
		model.addAttribute("refused", this.page.subjects(batch));
		return "review/batch";
	}

}
