package cn.xieshou.bulletin;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import cn.xieshou.values.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What an issue of a bulletin may say of itself. */
class BulletinRuleTests {

	private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

	private final BulletinRegister register = new BulletinRegister();

	private static BulletinForm issue(BulletinState state, @Nullable LocalDate published, String... titles) {
		List<Article> articles = List.of(titles).stream().map((title) -> new Article(title, null, null, null)).toList();
		return new BulletinForm(UUID.randomUUID(), "对口帮扶工作简报", "2026年第3期", state, null, published, null, articles, null,
				null);
	}

	private void refuses(String key, BulletinForm form) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.register.create(form)).withMessage(key);
	}

	@Test
	void whatIsPublishedHasItsDayAndAnArticle() {
		refuses("bulletins.dayMissing", issue(BulletinState.PUBLISHED, null, "三招招商"));
		refuses("bulletins.articlesMissing", issue(BulletinState.PUBLISHED, DAY));
		refuses("bulletins.notPublished", issue(BulletinState.EDITING, DAY, "三招招商"));
		assertThat(this.register.create(issue(BulletinState.PUBLISHED, DAY, "三招招商")).form().articles()).hasSize(1);
		assertThat(this.register.create(issue(BulletinState.COLLECTING, null)).form().articles()).isEmpty();
	}

	@Test
	void anArticleStandsInAnIssueOnce() {
		refuses("bulletins.articleTwice", issue(BulletinState.EDITING, null, "三招招商", "三招招商"));
	}

}
