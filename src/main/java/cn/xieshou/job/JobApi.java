package cn.xieshou.job;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Jobs for programs (作业接口): one's own, or all for who administers the portal. */
@RestController
@RequestMapping("/api/v1/jobs")
class JobApi {

	private final JobViews views;

	private final Jobs jobs;

	JobApi(JobViews views, Jobs jobs) {
		this.views = views;
		this.jobs = jobs;
	}

	/**
	 * The jobs seen, the latest first.
	 *
	 * @param items at most a hundred that were asked for, and those of the portal
	 * @param next always null: there are no more
	 */
	record Page(List<JobView> items, @Nullable String next) {

	}

	@GetMapping
	Page list() {
		return new Page(this.views.all(), null);
	}

	@GetMapping("/{id}")
	JobView one(@PathVariable UUID id) {
		return this.views.require(id);
	}

	/** Cancelling twice is cancelling once, with the same key or without one. */
	@PostMapping("/{id}/cancel")
	JobView cancel(@PathVariable UUID id) {
		this.jobs.cancel(this.views.requireCancellable(id));
		return this.views.require(id);
	}

}
