package cn.xieshou.mail;

import java.net.URI;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

import cn.xieshou.page.PublicAddress;

/** Sends letters (发信), if that is set up. */
@Component
public class Mailer {

	private static final Logger log = LoggerFactory.getLogger(Mailer.class);

	private final @Nullable JavaMailSender sender;

	private final MailSettings settings;

	private final PublicAddress address;

	private final MessageSource messages;

	@Autowired
	Mailer(ObjectProvider<JavaMailSender> sender, MailSettings settings, PublicAddress address,
			MessageSource messages) {
		this(sender.getIfAvailable(), settings, address, messages);
	}

	Mailer(@Nullable JavaMailSender sender, MailSettings settings, PublicAddress address, MessageSource messages) {
		this.sender = sender;
		this.settings = settings;
		this.address = address;
		this.messages = messages;
	}

	/** Whether there is a server, a sender, and an address for links. */
	public boolean isOn() {
		return this.sender != null && !this.settings.from().isBlank() && this.address.url() != null;
	}

	/** Where links of letters lead. */
	String link(String path) {
		URI url = this.address.url();
		if (url == null) {
			throw new IllegalStateException("Mail without a public address");
		}
		return url + path;
	}

	/**
	 * Sends a letter.
	 * @throws MailException if the server does not take it
	 */
	public void send(String to, String subject, String text) {
		if (this.sender == null) {
			throw new IllegalStateException("Mail without a server");
		}
		SimpleMailMessage letter = new SimpleMailMessage();
		letter.setFrom(this.settings.from());
		letter.setTo(to);
		letter.setSubject(subject);
		letter.setText(text);
		this.sender.send(letter);
	}

	/** Sends a letter in both languages; false if the server does not take it. */
	public boolean trial(String to) {
		try {
			send(to, inBoth("mail.test.subject", " · "), inBoth("mail.test.text", "\n"));
			return true;
		}
		catch (MailException ex) {
			log.warn("The mail server did not take a trial: {}", ex.getClass().getSimpleName());
			return false;
		}
	}

	/** Sends the link that confirms an address; false if the server does not take it. */
	boolean confirmation(String to, String secret) {
		if (!isOn()) {
			return false;
		}
		try {
			send(to, inBoth("mail.confirm.subject", " · "),
					inBoth("mail.confirm.text", "\n") + "\n" + link("/account/mail/confirm?code=" + secret));
			return true;
		}
		catch (MailException ex) {
			log.warn("The mail server did not take a confirmation: {}", ex.getClass().getSimpleName());
			return false;
		}
	}

	String inBoth(String key, String between) {
		return this.messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE) + between
				+ this.messages.getMessage(key, null, Locale.ENGLISH);
	}

}
