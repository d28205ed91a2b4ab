package cn.xieshou.operation;

import java.util.List;

import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import cn.xieshou.access.Access;
import cn.xieshou.access.Permission;
import cn.xieshou.backup.ScheduledBackups;
import cn.xieshou.job.JobQueue;
import cn.xieshou.mail.Mailer;
import cn.xieshou.values.Refusal;

/** The running portal on the page of the system administrator (系统管理). */
@Controller
class OperationPages {

	private static final int BACKUPS = 14;

	private final Access access;

	private final PortalHealth health;

	private final JobQueue jobs;

	private final ScheduledBackups backups;

	private final Mailer mailer;

	private final ConfigurableEnvironment environment;

	OperationPages(Access access, PortalHealth health, JobQueue jobs, ScheduledBackups backups, Mailer mailer,
			ConfigurableEnvironment environment) {
		this.access = access;
		this.health = health;
		this.jobs = jobs;
		this.backups = backups;
		this.mailer = mailer;
		this.environment = environment;
	}

	@GetMapping("/admin")
	String show(Model model) {
		this.access.scope(Permission.ADMINISTER);
		model.addAttribute("health", this.health.now());
		model.addAttribute("jobs", this.jobs.counts());
		model.addAttribute("scheduled", this.backups.isOn());
		model.addAttribute("backups", this.backups.newest(BACKUPS));
		List<PortalSetting> settings = PortalSetting.all(this.environment);
		model.addAttribute("settings", settings);
		model.addAttribute("unset",
				settings.stream().filter((setting) -> setting.value() == null).map(PortalSetting::name).toList());
		model.addAttribute("mail", this.mailer.isOn());
		return "operation/operation";
	}

	/** Sends a trial; what the server says of it is seen at once. */
	@PostMapping("/admin/mail-test")
	String mailTest(@RequestParam String address, Model model) {
		this.access.scope(Permission.ADMINISTER);
		if (!this.mailer.isOn()) {
			throw new Refusal("operation.mail.off");
		}
		model.addAttribute("mailed", this.mailer.trial(address.strip()));
		return show(model);
	}

}
