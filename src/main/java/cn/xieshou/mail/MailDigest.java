package cn.xieshou.mail;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.annotation.Bean;
import org.springframework.mail.MailException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Service;

import cn.xieshou.access.Accounts;
import cn.xieshou.access.Actor;
import cn.xieshou.job.Job;
import cn.xieshou.notice.NoticeKind;
import cn.xieshou.notice.Notices;
import cn.xieshou.values.Days;

/**
 * The daily letter (每日提醒): how many notices of each kind wait for its reader, and the
 * page that lists them. It says nothing of records and names nobody, for mail is read on
 * its way. Nothing waits: no letter.
 */
@Service
class MailDigest {

	private static final Logger log = LoggerFactory.getLogger(MailDigest.class);

	private final Mailer mailer;

	private final MailWishes wishes;

	private final Accounts accounts;

	private final Notices notices;

	private final List<DigestLines> further;

	private final MessageSource messages;

	private final Clock clock;

	MailDigest(Mailer mailer, MailWishes wishes, Accounts accounts, Notices notices, List<DigestLines> further,
			MessageSource messages, Clock clock) {
		this.mailer = mailer;
		this.wishes = wishes;
		this.accounts = accounts;
		this.notices = notices;
		this.further = further;
		this.messages = messages;
		this.clock = clock;
	}

	@Bean
	@ConditionalOnProperty("spring.mail.host")
	static Job<?> sendDigests(MailDigest digest, MailSettings settings) {
		return Job.nightly("mail.digest", settings.time(), (run) -> digest.send());
	}

	/**
	 * Sends today's letters. One that the server does not take is tried again with the
	 * job, those that it took are not sent twice.
	 */
	void send() {
		if (!this.mailer.isOn()) {
			return;
		}
		LocalDate today = Days.today(this.clock);
		int refused = 0;
		for (MailWishes.Wish wish : this.wishes.due(today)) {
			try {
				Content content = this.accounts.actor(wish.username()).map(this::content).orElse(Content.NONE);
				if (!content.counts().isEmpty()) {
					this.mailer.send(wish.address(), this.mailer.inBoth("mail.subject", " · "), text(content));
				}
				this.wishes.sent(wish, today);
			}
			catch (MailException ex) {
				refused++;
				log.warn("The mail server did not take a letter: {}", ex.getClass().getSimpleName());
			}
		}
		if (refused > 0) {
			throw new MailRefused(refused);
		}
	}

	/** How many notices wait of each kind, and what is said of them. */
	private record Content(Map<NoticeKind, Integer> counts, List<MessageSourceResolvable> lines) {

		static final Content NONE = new Content(Map.of(), List.of());

	}

	/** What waits is asked as the one for whom it waits. */
	private Content content(Actor actor) {
		SecurityContextHolder.setContext(
				new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(actor, null, List.of())));
		try {
			return new Content(this.notices.open(),
					this.further.stream().flatMap((one) -> one.lines(actor).stream()).toList());
		}
		finally {
			SecurityContextHolder.clearContext();
		}
	}

	/** Chinese first, then the same in English. */
	private String text(Content content) {
		List<String> lines = new ArrayList<>();
		for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
			lines.add(this.messages.getMessage("mail.text", null, language));
			content.counts()
				.forEach((kind, count) -> lines.add(this.messages.getMessage("mail.text.count",
						new Object[] { this.messages.getMessage("NoticeKind." + kind.name(), null, language), count },
						language)));
			content.lines().forEach((line) -> lines.add(this.messages.getMessage(line, language)));
			lines.add(this.messages.getMessage("mail.text.where", new Object[] { this.mailer.link("/notices") },
					language));
			lines.add(this.messages.getMessage("mail.text.end", new Object[] { this.mailer.link("/account/mail") },
					language));
			lines.add("");
		}
		return String.join("\n", lines);
	}

}
