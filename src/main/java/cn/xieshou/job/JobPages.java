package cn.xieshou.job;

import java.util.List;
import java.util.UUID;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import cn.xieshou.values.Refusal;

/** The page of jobs (后台作业): one's own, and all for who administers the portal. */
@Controller
class JobPages {

	private final JobViews views;

	private final Jobs jobs;

	JobPages(JobViews views, Jobs jobs) {
		this.views = views;
		this.jobs = jobs;
	}

	@GetMapping("/jobs")
	String list(Model model) {
		List<JobView> all = this.views.all();
		model.addAttribute("all", this.views.seesAll());
		model.addAttribute("asked", all.stream().filter((job) -> job.owner() != null).toList());
		model.addAttribute("own", all.stream().filter((job) -> job.owner() == null).toList());
		model.addAttribute("moving",
				all.stream()
					.anyMatch((job) -> job.owner() != null && job.isOpen()
							|| job.state() == JobState.RUNNING && job.total() != null));
		return "job/list";
	}

	@PostMapping("/jobs/{id}/cancel")
	String cancel(@PathVariable UUID id) {
		this.jobs.cancel(this.views.requireCancellable(id));
		return "redirect:/jobs";
	}

	@PostMapping("/jobs/{id}/run")
	String run(@PathVariable UUID id) {
		JobView job = this.views.require(id);
		if (!this.views.seesAll()) {
			throw new AccessDeniedException("Who administers the portal runs jobs");
		}
		if (!this.jobs.runNow(job.name(), id)) {
			throw new Refusal("job.notPlanned");
		}
		return "redirect:/jobs";
	}

}
