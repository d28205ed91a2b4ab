package cn.xieshou.product;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.register.DetailPanel;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.values.Days;

/** The certificates of a product and how long each is valid, on its page (认证). */
@Component
class CertificatesPanel implements DetailPanel {

	/** So many days ahead an end is warned of, as in the list of ending certificates. */
	private static final int SOON = 90;

	private final ProductRegister register;

	private final Clock clock;

	CertificatesPanel(ProductRegister register, Clock clock) {
		this.register = register;
		this.clock = clock;
	}

	/** How long a certificate is valid from today (认证时效). */
	enum Expiry {

		/** Its last day is over (已过期). */
		EXPIRED,

		/** It ends within ninety days (即将到期). */
		ENDING,

		/** It is not valid yet (尚未生效). */
		AHEAD,

		/** It is valid (有效). */
		VALID,

		/** No last day is known (未注明期限). */
		OPEN

	}

	/**
	 * A certificate today.
	 *
	 * @param days how many days are left to its last, negative if that is over
	 */
	record Held(Certificate certificate, Expiry expiry, @Nullable Long days) {

		static Held of(Certificate certificate, LocalDate today) {
			LocalDate until = certificate.until();
			Long days = (until != null) ? ChronoUnit.DAYS.between(today, until) : null;
			Expiry expiry = Expiry.OPEN;
			if (certificate.from() != null && certificate.from().isAfter(today)) {
				expiry = Expiry.AHEAD;
			}
			else if (days != null) {
				expiry = (days < 0) ? Expiry.EXPIRED : (days <= SOON) ? Expiry.ENDING : Expiry.VALID;
			}
			return new Held(certificate, expiry, days);
		}

	}

	@Override
	public @Nullable Object content(Register<?, ?> register, RegisterEntry entry, Record form) {
		if (!register.code().equals(this.register.code()) || ((ProductForm) form).certificates().isEmpty()) {
			return null;
		}
		LocalDate today = Days.today(this.clock);
		return ((ProductForm) form).certificates()
			.stream()
			.map((certificate) -> Held.of(certificate, today))
			.sorted(Comparator.comparing(Held::days, Comparator.nullsLast(Comparator.naturalOrder())))
			.toList();
	}

	@Override
	public String template() {
		return "product/parts :: certificates";
	}

	@Override
	public Position position() {
		return Position.MAIN;
	}

	@Override
	public Set<String> fields() {
		return Set.of("certificates");
	}

}
