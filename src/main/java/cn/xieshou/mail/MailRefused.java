package cn.xieshou.mail;

import cn.xieshou.values.InTwoLanguages;

/** The mail server did not take some letters (邮件未发出). */
final class MailRefused extends RuntimeException implements InTwoLanguages {

	private final int letters;

	MailRefused(int letters) {
		super(letters + " letters");
		this.letters = letters;
	}

	@Override
	public String chinese() {
		return "邮件服务器没有接收 %d 封信，请核对 SPRING_MAIL_ 各项设置".formatted(this.letters);
	}

	@Override
	public String english() {
		return "The mail server did not take %d of the letters, check the settings SPRING_MAIL_…"
			.formatted(this.letters);
	}

}
