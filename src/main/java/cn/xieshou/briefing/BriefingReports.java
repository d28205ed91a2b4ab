package cn.xieshou.briefing;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import cn.xieshou.reports.FurtherReport;
import cn.xieshou.values.Labels;

/** The kinds of documents among all that is asked for by a number (文稿编号). */
@Configuration(proxyBeanMethods = false)
class BriefingReports {

	/**
	 * A kind by its number.
	 *
	 * @param code the number
	 * @param labels its words
	 */
	private record Report(String code, Labels labels) implements FurtherReport {

		@Override
		public String title() {
			return this.labels.text("briefing.kind." + this.code);
		}

		@Override
		public List<String> formats() {
			return BriefingFiles.FORMATS;
		}

	}

	@Bean
	FurtherReport bulletinReport(Labels labels) {
		return new Report("BR-D1", labels);
	}

	@Bean
	FurtherReport monthlyReport(Labels labels) {
		return new Report("BR-D2", labels);
	}

	@Bean
	FurtherReport yearlyReport(Labels labels) {
		return new Report("BR-D3", labels);
	}

	@Bean
	FurtherReport assessmentReport(Labels labels) {
		return new Report("BR-D4", labels);
	}

	@Bean
	FurtherReport agreementReport(Labels labels) {
		return new Report("BR-D5", labels);
	}

	@Bean
	FurtherReport releaseReport(Labels labels) {
		return new Report("BR-D6", labels);
	}

}
