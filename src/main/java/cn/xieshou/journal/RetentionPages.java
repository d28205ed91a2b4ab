package cn.xieshou.journal;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import cn.xieshou.access.Access;
import cn.xieshou.access.Role;
import cn.xieshou.retention.Kept;
import cn.xieshou.retention.Retention;
import cn.xieshou.stepup.StepUp;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Refusal;
import cn.xieshou.web.FormParameters;

/** The page where the audit administrator says how long things are kept (留存期限). */
@Controller
@RequestMapping("/admin/retention")
class RetentionPages {

	private final Retention retention;

	private final RetentionService service;

	private final Access access;

	private final Labels labels;

	RetentionPages(Retention retention, RetentionService service, Access access, Labels labels) {
		this.retention = retention;
		this.service = service;
		this.access = access;
		this.labels = labels;
	}

	@GetMapping
	String show(@RequestParam(defaultValue = "false") boolean saved, Model model) {
		requireAuditor();
		model.addAttribute("saved", saved);
		return show(texts(this.retention.days()), model);
	}

	@StepUp
	@PostMapping
	String set(@RequestParam Map<String, String> sent, Model model, HttpServletResponse response) {
		requireAuditor();
		Set<String> fields = Arrays.stream(Kept.values()).map(Kept::name).collect(Collectors.toSet());
		FormParameters.require(sent.keySet(), fields::contains);
		Map<Kept, String> typed = new LinkedHashMap<>(texts(this.retention.days()));
		typed.replaceAll((kept, present) -> sent.getOrDefault(kept.name(), present).strip());
		try {
			this.service.set(numbers(typed));
			return "redirect:/admin/retention?saved=true";
		}
		catch (Refusal refusal) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("problem", this.labels.text(refusal));
			model.addAttribute("wrong", refusal.field());
			return show(typed, model);
		}
	}

	private void requireAuditor() {
		if (this.access.actor().duty() != Role.AUDIT_ADMIN) {
			throw new AccessDeniedException("What is kept how long is for the audit administrator");
		}
	}

	private static Map<Kept, String> texts(Map<Kept, Integer> days) {
		Map<Kept, String> texts = new LinkedHashMap<>();
		days.forEach((kept, number) -> texts.put(kept, String.valueOf(number)));
		return texts;
	}

	private static Map<Kept, Integer> numbers(Map<Kept, String> typed) {
		Map<Kept, Integer> numbers = new EnumMap<>(Kept.class);
		typed.forEach((kept, text) -> {
			if (!text.matches("\\d{1,5}")) {
				throw Refusal.at(kept.name(), "retention.bounds", kept, kept.least(), kept.most());
			}
			numbers.put(kept, Integer.valueOf(text));
		});
		return numbers;
	}

	private String show(Map<Kept, String> days, Model model) {
		model.addAttribute("days", days);
		model.addAttribute("leastOfLogs", Retention.LEAST_OF_LOGS);
		return "journal/retention";
	}

}
