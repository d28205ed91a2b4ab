package cn.xieshou.posting;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Posted;

/**
 * Meters posted filings (入账计量): {@code xieshou.posting.lines} counts the filings of each
 * type and adds up their lines, once they are committed.
 */
@Component
class PostingMeters implements Posted.Observer {

	private final MeterProvider<DistributionSummary> lines;

	PostingMeters(MeterRegistry meters) {
		this.lines = DistributionSummary.builder("xieshou.posting.lines")
			.description("Lines of posted filings")
			.baseUnit("lines")
			.withRegistry(meters);
	}

	@Override
	public void posted(Posted posting) {
		posting.afterCommit(() -> this.lines.withTag("type", posting.register().code()).record(posting.lines().size()));
	}

}
