package cn.xieshou.snapshots;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import cn.xieshou.page.Link;
import cn.xieshou.values.Days;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Refusal;

/** The page of moments that have a name (账册快照). */
@Controller
class SnapshotPages {

	private static final int PAGE = 20;

	/** As people write a moment, in the time of China. */
	private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd H:mm")
		.withResolverStyle(ResolverStyle.STRICT);

	private final Snapshots snapshots;

	private final Labels labels;

	SnapshotPages(Snapshots snapshots, Labels labels) {
		this.snapshots = snapshots;
		this.labels = labels;
	}

	@GetMapping("/snapshots")
	String list(@RequestParam(required = false) @Nullable UUID after, Model model) {
		return show(after, model);
	}

	/** Names a moment; one that is not said is now. */
	@PostMapping("/snapshots")
	String take(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String moment,
			Model model, HttpServletResponse response) {
		this.snapshots.requireTaker();
		try {
			this.snapshots.take(name, moment.isBlank() ? null : read(moment));
			return "redirect:/snapshots";
		}
		catch (Refusal refusal) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("wrong", refusal.field());
			model.addAttribute("problem", this.labels.text(refusal));
			model.addAttribute("name", name);
			model.addAttribute("moment", moment);
			return show(null, model);
		}
	}

	private static Instant read(String text) {
		try {
			return LocalDateTime.parse(text.strip(), WRITTEN).atZone(Days.ZONE).toInstant();
		}
		catch (DateTimeException ex) {
			try {
				return Days.moment(text);
			}
			catch (IllegalArgumentException none) {
				throw Refusal.at("moment", "snapshots.noMoment");
			}
		}
	}

	private String show(@Nullable UUID after, Model model) {
		List<Snapshot> found = this.snapshots.page(after, PAGE + 1);
		boolean more = found.size() > PAGE;
		List<Snapshot> shown = more ? found.subList(0, PAGE) : found;
		model.addAttribute("snapshots", shown);
		model.addAttribute("older", more ? shown.get(PAGE - 1).id() : null);
		model.addAttribute("first", after == null);
		model.addAttribute("takes", this.snapshots.mayTake());
		model.addAttribute("longestName", Snapshots.LONGEST_NAME);
		model.addAttribute("crumbs",
				List.of(new Link(this.labels.text("web.nav.overview"), "/"), Link.here(this.labels.text("snapshots"))));
		return "snapshots/snapshots";
	}

}
