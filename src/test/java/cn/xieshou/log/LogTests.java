package cn.xieshou.log;

import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** How lines of the log are written. */
class LogTests {

	private static final LoggerContext CONTEXT = new LoggerContext();

	private static final Logger LOGGER = CONTEXT.getLogger("test");

	@AfterEach
	void forget() {
		RequestTrace.end();
	}

	private static void duringARequest() {
		RequestTrace.begin(new RequestTrace("request-1", "203.0.113.7"));
	}

	private static LoggingEvent event(String message, Throwable error) {
		return new LoggingEvent("test", LOGGER, Level.ERROR, message, error, null);
	}

	private static String message(String text) {
		LogMessage converter = new LogMessage();
		converter.start();
		return converter.convert(event(text, null));
	}

	private static String trace(Throwable error) {
		LogTrace converter = new LogTrace();
		converter.setContext(CONTEXT);
		converter.start();
		return converter.convert(event("failed", error));
	}

	@ParameterizedTest
	@CsvSource({ "'a\nb', a\\u000ab", "'a\rb', a\\u000db", "'a\u001b[31mb', a\\u001b[31mb", "'a\u0085b', a\\u0085b",
			"'a\u2028b', a\\u2028b", "'a\u2029b', a\\u2029b", "广州, 广州" })
	void noCallerWritesALineOfTheirOwn(String text, String written) {
		duringARequest();
		assertThat(message(text)).isEqualTo(written);
	}

	@Test
	void aMarkThatTurnsTheDirectionOfReadingIsWrittenOut() {
		duringARequest();
		assertThat(message("x\u202eyz\u2066")).isEqualTo("x\\u202eyz\\u2066");
	}

	@Test
	void whatThePortalSaysOfItselfStaysAsItIs() {
		assertThat(message("a\nb")).isEqualTo("a\nb");
	}

	@Test
	void aLongTextOfACallerIsCut() {
		duringARequest();
		assertThat(message("x".repeat(5000))).hasSize(4001).endsWith("…");
		assertThat(message("x".repeat(4000))).hasSize(4000).doesNotEndWith("…");
	}

	@Test
	void theMessagesOfAnErrorAndItsCausesAreWrittenOutToo() {
		duringARequest();
		String trace = trace(new IllegalStateException("outer\n2026 INFO forged",
				new IllegalArgumentException("inner\r\n2026 INFO forged")));
		assertThat(trace).contains("outer\\u000a2026 INFO forged", "inner\\u000d\\u000a2026 INFO forged")
			.doesNotContain("\n2026 INFO forged");
	}

	@Test
	void theLinesOfATraceStayLines() {
		duringARequest();
		assertThat(trace(new IllegalStateException("plain")).lines()).hasSizeGreaterThan(5)
			.anyMatch((line) -> line.stripLeading().startsWith("at "));
	}

	private static ListAppender<ILoggingEvent> appender() {
		ListAppender<ILoggingEvent> appender = new ListAppender<>();
		appender.start();
		LOGGER.detachAndStopAllAppenders();
		LOGGER.addAppender(appender);
		return appender;
	}

	@Test
	void theSameComplaintIsSaidOnceAMinute() {
		ListAppender<ILoggingEvent> lines = appender();
		SparseLog log = new SparseLog(LOGGER);
		for (int i = 0; i < 5; i++) {
			log.warn("The database is away", new IllegalStateException("down " + i));
		}
		assertThat(lines.list).singleElement()
			.satisfies((line) -> assertThat(line.getFormattedMessage()).isEqualTo("The database is away (down 0)"));
	}

	@Test
	void aComplaintIsOneLineAndNamesTheInnermostCause() {
		ListAppender<ILoggingEvent> lines = appender();
		new SparseLog(LOGGER).warn("Away",
				new IllegalStateException("outer", new IllegalArgumentException("refused\nsecond line")));
		assertThat(lines.list).extracting(ILoggingEvent::getFormattedMessage).containsExactly("Away (refused)");
	}

	@Test
	void anErrorWithoutWordsIsSaidToo() {
		ListAppender<ILoggingEvent> lines = appender();
		new SparseLog(LOGGER).warn("Away", new IllegalStateException());
		assertThat(lines.list).extracting(ILoggingEvent::getFormattedMessage).containsExactly("Away (null)");
	}

	/** What a request finds out about itself while it is answered. */
	private static final class Seen extends MockFilterChain {

		private RequestTrace trace;

		private String inLog;

		private final boolean fails;

		Seen(boolean fails) {
			this.fails = fails;
		}

		@Override
		public void doFilter(jakarta.servlet.ServletRequest request, jakarta.servlet.ServletResponse response) {
			this.trace = RequestTrace.current().orElseThrow();
			this.inLog = MDC.get("request");
			if (this.fails) {
				throw new IllegalStateException("failed");
			}
		}

	}

	private static Seen seen(MockHttpServletResponse response, String... ids) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
		request.setRemoteAddr("203.0.113.7");
		for (String id : ids) {
			request.addHeader(RequestTraceFilter.HEADER, id);
		}
		Seen seen = new Seen(false);
		new RequestTraceFilter().doFilter(request, response, seen);
		return seen;
	}

	@Test
	void aShortPlainIdOfTheCallerIsKeptInAnswerAndLog() throws Exception {
		MockHttpServletResponse response = new MockHttpServletResponse();
		Seen seen = seen(response, "proxy-0815_AZ");
		assertThat(seen.trace).isEqualTo(new RequestTrace("proxy-0815_AZ", "203.0.113.7"));
		assertThat(seen.inLog).isEqualTo("proxy-0815_AZ");
		assertThat(response.getHeader(RequestTraceFilter.HEADER)).isEqualTo("proxy-0815_AZ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "short", "with space", "line\nbreak-1", "号码号码号码号码", "<script>alert</script>" })
	void anIdThatIsNotShortAndPlainIsReplaced(String id) throws Exception {
		assertThat(seen(new MockHttpServletResponse(), id).trace.id()).isNotEqualTo(id).matches("[0-9a-f-]{36}");
	}

	@Test
	void ofTwoIdsNoneIsKept() throws Exception {
		assertThat(seen(new MockHttpServletResponse(), "proxy-0001", "proxy-0002").trace.id()).matches("[0-9a-f-]{36}");
	}

	@Test
	void anIdTooLongIsReplaced() throws Exception {
		assertThat(seen(new MockHttpServletResponse(), "a".repeat(64)).trace.id()).hasSize(64);
		assertThat(seen(new MockHttpServletResponse(), "a".repeat(65)).trace.id()).hasSize(36);
	}

	@Test
	void nothingIsLeftOfARequestThatIsAnswered() throws Exception {
		seen(new MockHttpServletResponse(), "proxy-0001");
		assertThat(RequestTrace.current()).isEmpty();
		assertThat(MDC.get("request")).isNull();
	}

	@Test
	void nothingIsLeftOfARequestThatFails() {
		assertThatThrownBy(() -> new RequestTraceFilter().doFilter(new MockHttpServletRequest(),
				new MockHttpServletResponse(), new Seen(true)))
			.hasMessage("failed");
		assertThat(RequestTrace.current()).isEmpty();
		assertThat(MDC.get("request")).isNull();
	}

	@Test
	void theAnswerToAnErrorHasTheIdOfItsRequest() throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest();
		List<String> ids = new java.util.ArrayList<>();
		for (int i = 0; i < 2; i++) {
			MockHttpServletResponse response = new MockHttpServletResponse();
			RequestTraceFilter filter = new RequestTraceFilter();
			filter.doFilter(request, response, new Seen(false));
			ids.add(response.getHeader(RequestTraceFilter.HEADER));
		}
		assertThat(ids.get(0)).isEqualTo(ids.get(1));
	}

}
