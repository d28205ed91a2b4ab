package cn.xieshou.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.UUID;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.TypeMismatchException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.WebDataBinder;

import cn.xieshou.values.PlainText;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What requests are held to before anybody reads them. */
class WebPartsTests {

	@ParameterizedTest
	@CsvSource({ "/parks, /parks", "a+b, a b", "%E9%81%82%E6%BA%AA, 遂溪", "%2B, +", "%F0%A0%AE%B7, 𠮷", "'', ''" })
	void anAddressIsReadAsItIsWritten(String encoded, String text) {
		assertThat(Encodings.decode(encoded)).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "%", "%2", "%G0", "%E9%81", "%C0%AF", "%ED%A0%80", "%00", "%E2%80%AE", "遂溪", "%7F", "%FF" })
	void anAddressThatHidesSomethingIsNone(String encoded) {
		assertThat(Encodings.decode(encoded)).isNull();
	}

	@Property(tries = 300)
	void whatIsEncodedIsReadBack(@ForAll String text) {
		boolean plain = PlainText.firstForbidden(text).isEmpty();
		String encoded = java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
		if (plain) {
			assertThat(Encodings.decode(encoded)).isEqualTo(text);
		}
	}

	/** What a handler's parameter of a type gets from a text. */
	private static <T> T bound(String text, Class<T> type) {
		WebDataBinder binder = new WebDataBinder(null);
		new StrictParameters().strict(binder);
		return binder.convertIfNecessary(text, type);
	}

	@Test
	void aParameterSaysWhatItSaysInOneWay() {
		assertThat(bound("true", Boolean.class)).isTrue();
		assertThat(bound("2023", Integer.class)).isEqualTo(2023);
		assertThat(bound(" -5 ", Integer.class)).isEqualTo(-5);
		assertThat(bound("019340b0-0000-7000-8000-000000000001", UUID.class)).isNotNull();
		assertThat(bound("", Integer.class)).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "0x10", "1 0", "１２", "+5", "1.0", "99999999999", "2147483648", "many" })
	void aWholeNumberIsInDigitsAndFits(String text) {
		assertThatThrownBy(() -> bound(text, Integer.class)).isInstanceOfAny(TypeMismatchException.class,
				IllegalArgumentException.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "on", "yes", "是", "0" })
	void yesAndNoAreTrueAndFalse(String text) {
		assertThatThrownBy(() -> bound(text, Boolean.class)).isInstanceOfAny(TypeMismatchException.class,
				IllegalArgumentException.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1-1-1-1-1", "019340b0", "019340b0-0000-7000-8000-00000000000g" })
	void anIdIsWrittenInFull(String text) {
		assertThatThrownBy(() -> bound(text, UUID.class)).isInstanceOfAny(TypeMismatchException.class,
				IllegalArgumentException.class);
	}

	private static BoundedBody body(int size, long most) {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/");
		request.setContent("x".repeat(size).getBytes(StandardCharsets.UTF_8));
		return new BoundedBody(request, most);
	}

	@Test
	void aBodyIsReadUpToItsLimit() throws IOException {
		assertThat(body(100, 100).getInputStream().readAllBytes()).hasSize(100);
		assertThat(body(0, 0).getInputStream().readAllBytes()).isEmpty();
		assertThat(body(100, 100).getReader().readLine()).hasSize(100);
	}

	@Test
	void aBodyThatGoesOnIsCutOff() {
		assertThatExceptionOfType(BoundedBody.TooLarge.class)
			.isThrownBy(() -> body(101, 100).getInputStream().readAllBytes())
			.satisfies((large) -> assertThat(large.most()).isEqualTo(100));
		assertThatExceptionOfType(BoundedBody.TooLarge.class).isThrownBy(() -> {
			var stream = body(101, 100).getInputStream();
			while (stream.read() >= 0) {
				assertThat(stream.isFinished()).isNotNull();
			}
		});
		assertThatExceptionOfType(BoundedBody.TooLarge.class).isThrownBy(() -> body(101, 100).getReader().readLine());
	}

	@Test
	void aBodyThatWasTooLargeIsFoundAmongTheCausesOfAnError() {
		BoundedBody.TooLarge large = new BoundedBody.TooLarge(7);
		assertThat(BoundedBody.TooLarge.in(new IllegalStateException(new IOException(large)))).isSameAs(large);
		assertThat(BoundedBody.TooLarge.in(new IllegalStateException())).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "/api/v1/evidence, true", "/api/v1/evidence/1, true", "/api/v1/evidences, false", "/api/v1, false" })
	void aLimitHoldsForItsAddressAndAllBelow(String path, boolean holds) {
		assertThat(new BodyLimit("/api/v1/evidence", DataSize.ofMegabytes(20), true).holds(path)).isEqualTo(holds);
	}

	@ParameterizedTest
	@CsvSource({ "2097152, 2 MB", "20971520, 20 MB", "102400, 100 KB" })
	void aLimitIsSaidInWords(long bytes, String words) {
		assertThat(RequestBorder.tooLarge(bytes).arguments()).containsExactly(words);
		assertThat(RequestBorder.tooLarge(bytes).status()).isEqualTo(413);
	}

	@ParameterizedTest
	@CsvSource({ "08006, true, true, false", "08001, true, false, false", "57P01, true, true, false",
			"57P03, true, false, false", "53300, true, false, false", "58030, true, false, false",
			"25006, true, false, false", "57014, true, false, false", "40P01, false, false, true",
			"40001, false, false, true", "23505, false, false, false", "42P01, false, false, false" })
	void aFailureOfTheDatabaseMeansWhatItsStateSays(String state, boolean away, boolean broken, boolean conflict) {
		Throwable error = new IllegalStateException(new SQLException("failed", state));
		assertThat(DatabaseFailure.isAway(error)).isEqualTo(away);
		assertThat(DatabaseFailure.isBroken(error)).isEqualTo(broken);
		assertThat(DatabaseFailure.isConflict(error)).isEqualTo(conflict);
	}

	@Test
	void aPoolThatGivesNoConnectionIsAwayAndNotBroken() {
		Throwable error = new IllegalStateException(new SQLTransientConnectionException("timed out"));
		assertThat(DatabaseFailure.isAway(error)).isTrue();
		assertThat(DatabaseFailure.isBroken(error)).isFalse();
	}

	@Test
	void aConnectionThatThePoolTookBackIsBroken() {
		assertThat(DatabaseFailure.isBroken(new SQLException("Connection is closed"))).isTrue();
		assertThat(DatabaseFailure.isBroken(new SQLException("Something else"))).isFalse();
	}

	@Test
	void whatAFailedRollbackHidesIsLookedAtToo() {
		TransactionSystemException rollback = new TransactionSystemException("rollback failed");
		rollback.initApplicationException(new IllegalStateException(new SQLException("gone", "08006")));
		assertThat(DatabaseFailure.isAway(rollback)).isTrue();
	}

	@Test
	void nothingIsNoFailureOfTheDatabase() {
		assertThat(DatabaseFailure.isAway(null)).isFalse();
		assertThat(DatabaseFailure.isConflict(new IllegalStateException("failed"))).isFalse();
	}

	@Test
	void errorsThatCauseEachOtherAreLookedAtOnce() {
		IllegalStateException one = new IllegalStateException("one");
		IllegalStateException other = new IllegalStateException("other", one);
		one.initCause(other);
		assertThat(DatabaseFailure.isAway(one)).isFalse();
	}

	@Test
	void anErrorHasOneNumberForItsRequest() {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/parks");
		String id = ErrorId.of(request, new IllegalStateException("failed"));
		assertThat(id).matches("E-[0-9A-F]{6}-\\d{8}");
		assertThat(ErrorId.of(request)).isEqualTo(id);
		assertThat(ErrorId.of(new MockHttpServletRequest("GET", "/parks"))).isNotEqualTo(id);
	}

	@Test
	void aRefusedRequestHasNoParametersWhileItsAnswerIsDrawn() throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/parks");
		request.setParameter("name", "遂溪");
		request.setContentType("multipart/form-data");
		WithoutParameters refused = new WithoutParameters(request);
		assertThat(refused.getParameter("name")).isNull();
		assertThat(refused.getParameterMap()).isEmpty();
		assertThat(refused.getParameterNames().hasMoreElements()).isFalse();
		assertThat(refused.getParameterValues("name")).isNull();
		assertThat(refused.getContentType()).isNull();
		assertThat(refused.getParts()).isEmpty();
	}

}
