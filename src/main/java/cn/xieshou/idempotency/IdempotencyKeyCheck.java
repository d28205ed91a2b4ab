package cn.xieshou.idempotency;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormRejected;
import cn.xieshou.values.Labels;

/**
 * Refuses a key that cannot be kept, on every POST of the API, before anything is done.
 */
@Configuration(proxyBeanMethods = false)
class IdempotencyKeyCheck implements WebMvcConfigurer, HandlerInterceptor {

	private final Labels labels;

	IdempotencyKeyCheck(Labels labels) {
		this.labels = labels;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns("/api/**");
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if ("POST".equals(request.getMethod()) && !isFit(request)) {
			throw new FormRejected(List.of(new FormProblem(IdempotentRequest.HEADER, "idempotency.keyUnfit",
					this.labels.text("idempotency.keyUnfit", IdempotentRequest.LONGEST_KEY))));
		}
		return true;
	}

	/** The firewall gives no header that has control characters. */
	private static boolean isFit(HttpServletRequest request) {
		try {
			String key = request.getHeader(IdempotentRequest.HEADER);
			return key == null || isFit(key);
		}
		catch (RequestRejectedException ex) {
			return false;
		}
	}

	private static boolean isFit(@Nullable String key) {
		return key != null && !key.isBlank() && key.length() <= IdempotentRequest.LONGEST_KEY
				&& key.chars().noneMatch(Character::isISOControl);
	}

}
