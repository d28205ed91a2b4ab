package cn.xieshou.bulletin;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.register.FormEntry;
import cn.xieshou.values.Refusal;

/**
 * An issue of a bulletin (工作简报的一期).
 * <p>
 * Rules: what is published has its day and an article; nothing else has a day. An article
 * stands in an issue once.
 */
@Entity
final class Bulletin extends FormEntry<BulletinForm> {

	@Embedded
	private BulletinForm form;

	@SuppressWarnings("NullAway.Init")
	protected Bulletin() {
	}

	@Override
	public BulletinForm form() {
		return this.form;
	}

	@Override
	protected void apply(BulletinForm form) {
		boolean published = form.state() == BulletinState.PUBLISHED;
		if (published && form.publishedOn() == null) {
			throw Refusal.at("publishedOn", "bulletins.dayMissing");
		}
		if (published && form.articles().isEmpty()) {
			throw Refusal.at("articles", "bulletins.articlesMissing");
		}
		if (!published && form.publishedOn() != null) {
			throw Refusal.at("publishedOn", "bulletins.notPublished");
		}
		form.articles()
			.stream()
			.filter((one) -> form.articles().stream().filter((same) -> same.title().equals(one.title())).count() > 1)
			.findAny()
			.ifPresent((one) -> {
				throw Refusal.at("articles", "bulletins.articleTwice", one.title());
			});
		this.form = form;
	}

}
