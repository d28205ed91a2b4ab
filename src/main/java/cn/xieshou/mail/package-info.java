/**
 * Mail (邮件): one letter a day to who wants it, with how much waits for them and where;
 * off unless a mail server, a sender and the portal's public address are set. Owns the
 * table {@code mail_wish} and the page {@code /account/mail}.
 */
@ApplicationModule(displayName = "Mail 邮件",
		allowedDependencies = { "values", "page", "access", "web", "job", "seal", "notice" })
@NullMarked
package cn.xieshou.mail;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
