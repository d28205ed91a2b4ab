package cn.xieshou.gate;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How much one account asks for (请求限速): so many requests a minute and so many files an
 * hour of each node, whatever sessions and tokens it uses, so that no program carries off
 * the books or takes the portal from others. Not in the demonstration, whose accounts are
 * everybody's.
 */
@Component
class RequestRates {

	private final Rate requests;

	private final Rate exports;

	@Autowired
	RequestRates(@Value("${xieshou.demo:false}") boolean demo,
			@Value("${xieshou.rate.requests-per-minute:1200}") int requests,
			@Value("${xieshou.rate.exports-per-hour:60}") int exports) {
		this(demo ? Integer.MAX_VALUE : requests, demo ? Integer.MAX_VALUE : exports, Ticker.systemTicker());
	}

	RequestRates(int requests, int exports, Ticker ticker) {
		this.requests = new Rate(requests, Duration.ofMinutes(1), ticker);
		this.exports = new Rate(exports, Duration.ofHours(1), ticker);
	}

	/** Counts a request; false if it is one too many. */
	boolean allowsRequest(UUID account) {
		return this.requests.allows(account);
	}

	/** Counts a file that leaves; false if it is one too many. */
	boolean allowsExport(UUID account) {
		return this.exports.allows(account);
	}

	/** So many of each account in a time that begins with the first. */
	private static final class Rate {

		private final int most;

		private final Cache<UUID, AtomicInteger> counts;

		private Rate(int most, Duration time, Ticker ticker) {
			this.most = most;
			this.counts = Caffeine.newBuilder().expireAfterWrite(time).ticker(ticker).maximumSize(100_000).build();
		}

		private boolean allows(UUID account) {
			return this.counts.get(account, (first) -> new AtomicInteger()).incrementAndGet() <= this.most;
		}

	}

}
