package cn.xieshou.intake;

import java.time.Clock;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.values.Days;
import cn.xieshou.values.Period;
import cn.xieshou.values.Refusal;
import cn.xieshou.values.grammar.PeriodGrammar;
import cn.xieshou.values.grammar.Unreadable;

/** Reads what somebody says of a text (背景). */
@Component
class IntakeContexts {

	private final IntakeService service;

	private final Clock clock;

	IntakeContexts(IntakeService service, Clock clock) {
		this.service = service;
		this.clock = clock;
	}

	IntakeContext of(@Nullable String document, @Nullable String pairing, @Nullable String period,
			@Nullable String on) {
		PairingTree.Node node = this.service.pairing(pairing);
		LocalDate today = Days.today(this.clock);
		String when = said(on);
		String during = said(period);
		LocalDate day = (when != null) ? day(when) : null;
		Period read = (during != null) ? period(during, (day != null) ? day : today) : null;
		LocalDate end = (read != null) ? read.endsOn() : null;
		LocalDate speaks = (day != null) ? day : (end != null && end.isBefore(today)) ? end : today;
		return new IntakeContext(said(document), node,
				(read != null) ? read : Period.parse(String.valueOf(speaks.getYear())), speaks);
	}

	private static @Nullable String said(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

	private static LocalDate day(String on) {
		try {
			return Days.parse(on);
		}
		catch (IllegalArgumentException ex) {
			throw Refusal.at("on", "intake.badDay", on);
		}
	}

	private static Period period(String period, LocalDate on) {
		try {
			return PeriodGrammar.read(period, on).period();
		}
		catch (Unreadable ex) {
			throw Refusal.at("period", "intake.badPeriod", period);
		}
	}

}
