package cn.xieshou.product;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How long a certificate is valid from today. */
class CertificateExpiryTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

	@ParameterizedTest
	@CsvSource(nullValues = "none",
			value = { "none, none, OPEN, none", "2020-01-01, none, OPEN, none", "none, 2026-11-28, EXPIRED, -1",
					"none, 2026-11-29, ENDING, 0", "none, 2027-02-27, ENDING, 90", "none, 2027-02-28, VALID, 91",
					"2026-11-29, 2029-11-28, VALID, 1095", "2026-11-30, 2029-11-29, AHEAD, 1096",
					"2026-11-30, none, AHEAD, none" })
	void aCertificateIsAsLongValidAsItsLastDaySays(LocalDate from, LocalDate until, CertificatesPanel.Expiry expiry,
			Long days) {
		CertificatesPanel.Held held = CertificatesPanel.Held.of(new Certificate("绿色食品", "LB-15", from, until), TODAY);
		assertThat(held.expiry()).isEqualTo(expiry);
		assertThat(held.days()).isEqualTo(days);
	}

}
