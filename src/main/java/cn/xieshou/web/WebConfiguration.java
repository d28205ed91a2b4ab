package cn.xieshou.web;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

import cn.xieshou.page.Languages;
import cn.xieshou.page.PublicAddress;

/** Language, messages and map outlines of all pages. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

	private final Path maps;

	private final Problems problems;

	WebConfiguration(@Value("${xieshou.maps.folder:${xieshou.home:./var}/maps}") Path maps, Problems problems) {
		this.maps = maps;
		this.problems = problems;
	}

	/** Every problem has a type and a title in the reader's language. */
	@Override
	public void addErrorResponseInterceptors(List<ErrorResponse.Interceptor> interceptors) {
		interceptors.add(this.problems);
	}

	@Bean
	LocaleResolver localeResolver(PublicAddress address) {
		return new Languages(address);
	}

	/**
	 * The words of all rooms: every {@code messages/<room>.properties}, Chinese first,
	 * merged once, so that none is looked for room by room.
	 */
	@Bean
	static MessageSource messageSource() throws IOException {
		Set<String> rooms = new TreeSet<>();
		for (Resource bundle : new PathMatchingResourcePatternResolver()
			.getResources("classpath*:messages/*.properties")) {
			String name = String.valueOf(bundle.getFilename());
			rooms.add("classpath:messages/"
					+ name.substring(0, name.length() - ".properties".length()).replaceFirst("_en$", ""));
		}
		ReloadableResourceBundleMessageSource messages = new ReloadableResourceBundleMessageSource();
		messages.setBasenames(rooms.toArray(String[]::new));
		messages.setDefaultEncoding("UTF-8");
		messages.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
		return messages;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		LocaleChangeInterceptor language = new LanguageChoice();
		language.setParamName("lang");
		language.setIgnoreInvalidLocale(true);
		registry.addInterceptor(language).excludePathPatterns("/api/**");
		registry.addInterceptor(new FormErrors());
		registry.addInterceptor(new DeclaredParameters()).excludePathPatterns("/error");
	}

	/** Looks into no post: one that is too large must reach who refuses it in words. */
	private static final class LanguageChoice extends LocaleChangeInterceptor {

		@Override
		public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
				throws ServletException {
			return !"GET".equals(request.getMethod()) || super.preHandle(request, response, handler);
		}

	}

	/** An operator's own outlines come before the development ones. */
	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/maps/**")
			.addResourceLocations("file:" + this.maps.toAbsolutePath() + "/", "classpath:/static/maps/")
			.setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).mustRevalidate());
	}

}
