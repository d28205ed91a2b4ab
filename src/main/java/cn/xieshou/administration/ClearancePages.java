package cn.xieshou.administration;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import cn.xieshou.access.Access;
import cn.xieshou.access.Clearance;
import cn.xieshou.access.Permission;
import cn.xieshou.stepup.StepUp;
import cn.xieshou.web.BadRequest;
import cn.xieshou.web.FormParameters;

/**
 * The page where the security administrator says up to which grade of data accounts read
 * and take away (数据权限).
 */
@Controller
@RequestMapping("/admin/clearances")
class ClearancePages {

	private static final Pattern FIELD = Pattern.compile("c\\.([0-9a-f-]{36})");

	/** What the page showed, so that only what was changed on it is written. */
	private static final String SHOWN = "was.";

	private static final Pattern ASKED = Pattern.compile("(c|was)\\.[0-9a-f-]{36}");

	private final Access access;

	private final AccountDirectory directory;

	private final ClearanceService service;

	ClearancePages(Access access, AccountDirectory directory, ClearanceService service) {
		this.access = access;
		this.directory = directory;
		this.service = service;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after,
			@RequestParam(defaultValue = "false") boolean saved, Model model) {
		this.access.scope(Permission.GRANT);
		List<AccountRow> found = this.directory.page(q.strip(), after);
		boolean more = found.size() > AccountDirectory.PAGE;
		List<AccountRow> shown = more ? found.subList(0, AccountDirectory.PAGE) : found;
		model.addAttribute("q", q.strip());
		model.addAttribute("after", after);
		model.addAttribute("saved", saved);
		model.addAttribute("accounts", shown);
		model.addAttribute("clearances", Clearance.values());
		model.addAttribute("next", more ? shown.get(shown.size() - 1).username() : null);
		return "administration/clearances";
	}

	@StepUp
	@PostMapping
	String set(@RequestParam Map<String, String> sent) {
		this.access.scope(Permission.GRANT);
		FormParameters.require(sent.keySet(), ASKED.asMatchPredicate());
		Map<UUID, Clearance> wanted = new HashMap<>();
		sent.forEach((name, value) -> {
			var field = FIELD.matcher(name);
			if (field.matches()) {
				wanted.put(id(field.group(1), name), clearance(name, value));
			}
		});
		Map<UUID, Clearance> shown = new HashMap<>();
		wanted.keySet().forEach((id) -> {
			String was = SHOWN + id;
			if (sent.containsKey(was)) {
				shown.put(id, clearance(was, sent.get(was)));
			}
		});
		this.service.set(wanted, shown);
		return "redirect:/admin/clearances?saved=true";
	}

	private static UUID id(String text, String name) {
		try {
			return UUID.fromString(text);
		}
		catch (IllegalArgumentException ex) {
			throw new BadRequest(name, "clearances.unknown", text);
		}
	}

	private static Clearance clearance(String name, String value) {
		return Arrays.stream(Clearance.values())
			.filter((one) -> one.name().equals(value))
			.findAny()
			.orElseThrow(() -> new BadRequest(name, "clearances.unknown", value));
	}

}
