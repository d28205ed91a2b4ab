package cn.xieshou.intake;

import java.util.Locale;
import java.util.UUID;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;

import cn.xieshou.access.OnBehalf;
import cn.xieshou.job.Job;

/** Reads long texts in the background (长材料识读), as who brought them. */
@Configuration(proxyBeanMethods = false)
class IntakeJob {

	static final String NAME = "intake.read";

	/** Which text is to be read, and whose it is. */
	record Request(UUID text, UUID owner) {

	}

	@Bean
	static Job<?> readIntakeTexts(IntakeWork work, OnBehalf onBehalf) {
		return Job.onRequest(NAME, Request.class, (request, run) -> {
			LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
			try {
				onBehalf.run(request.owner(), () -> work.read(request.text()));
			}
			finally {
				LocaleContextHolder.resetLocaleContext();
			}
		});
	}

}
