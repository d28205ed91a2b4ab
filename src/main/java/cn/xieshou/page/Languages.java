package cn.xieshou.page;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * The reader's language (语言): Chinese, or English by choice. Pages remember the choice of
 * {@code ?lang=en} in a cookie whatever the browser prefers; the API follows
 * {@code Accept-Language}.
 */
public class Languages implements LocaleResolver {

	static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

	static final Locale ENGLISH = Locale.ENGLISH;

	private static final Set<String> LANGUAGES = Set.of(CHINESE.getLanguage(), ENGLISH.getLanguage());

	private final CookieLocaleResolver cookie;

	public Languages(PublicAddress address) {
		this.cookie = new CookieLocaleResolver(address.cookie("lang"));
		this.cookie.setCookieSecure(address.isSecure());
		this.cookie.setDefaultLocaleFunction((request) -> CHINESE);
		this.cookie.setRejectInvalidCookies(false);
		this.cookie.setCookieMaxAge(Duration.ofDays(365));
		this.cookie.setCookieHttpOnly(true);
		this.cookie.setCookieSameSite("Lax");
	}

	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		return Api.isApi(request) ? accepted(request.getHeader("Accept-Language"))
				: offered(this.cookie.resolveLocale(request));
	}

	@Override
	public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
		if (response != null && !Api.isApi(request)) {
			this.cookie.setLocale(request, response, (locale != null) ? offered(locale) : null);
		}
	}

	private static Locale offered(Locale locale) {
		return ENGLISH.getLanguage().equals(locale.getLanguage()) ? ENGLISH : CHINESE;
	}

	private static Locale accepted(@Nullable String header) {
		if (header == null) {
			return CHINESE;
		}
		try {
			return Locale.LanguageRange.parse(header)
				.stream()
				.filter((range) -> range.getWeight() > 0)
				.map((range) -> Locale.forLanguageTag(range.getRange()))
				.filter((locale) -> LANGUAGES.contains(locale.getLanguage()))
				.findFirst()
				.map(Languages::offered)
				.orElse(CHINESE);
		}
		catch (IllegalArgumentException | IndexOutOfBoundsException ex) {
			return CHINESE;
		}
	}

}
