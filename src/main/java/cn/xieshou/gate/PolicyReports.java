package cn.xieshou.gate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

import cn.xieshou.values.PlainText;

/**
 * Where browsers tell that something broke the content security policy (策略违规报告). Anybody
 * may say anything here, so it becomes a line of the log, cut, and so many an hour.
 */
@Controller
class PolicyReports {

	static final String ADDRESS = "/policy-reports";

	private static final Logger log = LoggerFactory.getLogger(PolicyReports.class);

	private static final int MOST_AN_HOUR = 60;

	private static final int LONGEST = 500;

	private final Cache<String, AtomicInteger> counts = Caffeine.newBuilder()
		.expireAfterWrite(Duration.ofHours(1))
		.build();

	@PostMapping(ADDRESS)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void take(HttpServletRequest request) throws IOException {
		if (this.counts.get("all", (first) -> new AtomicInteger()).incrementAndGet() <= MOST_AN_HOUR) {
			byte[] head = request.getInputStream().readNBytes(LONGEST * 2);
			log.warn("页面内容策略被违反 / the content security policy was broken: {}",
					PlainText.forLog(new String(head, StandardCharsets.UTF_8), LONGEST));
		}
	}

}
