package cn.xieshou.web;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.MethodParameter;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

import cn.xieshou.page.Api;
import cn.xieshou.values.PlainText;

/**
 * Refuses parameters and files of the API that its handler does not declare, and values
 * beyond the first where it declares one (参数检查). Handlers that take all parameters, as
 * lists do, see to that themselves. A page that is read and has conditions of its own is
 * held to them likewise; one without any passes over what a link to it carries along.
 * What is sent from a form of administration or of the own account is held to what that
 * form has.
 */
class DeclaredParameters implements HandlerInterceptor {

	/** Any page is read in a language. */
	private static final String LANGUAGE = "lang";

	/** Sent with every form of a page. */
	private static final Set<String> USUAL = Set.of("_csrf");

	/** Where what is not asked is refused in forms of pages too. */
	private static final Pattern HELD = Pattern.compile("/(admin|account)(/.*)?");

	/** By handler, the names that it declares and whether it takes several of each. */
	private final Map<Method, Declared> declared = new ConcurrentHashMap<>();

	private record Declared(boolean all, Map<String, Boolean> names) {

	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (handler instanceof HandlerMethod method) {
			Declared known = this.declared.computeIfAbsent(method.getMethod(), (fresh) -> declared(method));
			if (!Api.isApi(request)) {
				if ("GET".equals(request.getMethod()) && !known.all() && !known.names().isEmpty()) {
					request.getParameterMap().forEach((name, values) -> requireOfPage(known, name, values.length));
				}
				else if (!"GET".equals(request.getMethod()) && !known.all()
						&& HELD.matcher(Api.path(request)).matches()) {
					request.getParameterMap().forEach((name, values) -> requireOfForm(known, name, values.length));
				}
			}
			else if (!known.all()) {
				request.getParameterMap().forEach((name, values) -> require(known, name, values.length));
				MultipartHttpServletRequest parts = WebUtils.getNativeRequest(request,
						MultipartHttpServletRequest.class);
				if (parts != null) {
					parts.getMultiFileMap().forEach((name, files) -> require(known, name, files.size()));
				}
			}
		}
		return true;
	}

	private static void requireOfPage(Declared known, String name, int values) {
		if (!known.names().containsKey(name) && !LANGUAGE.equals(name)) {
			throw new BadRequest(name, "web.parameter.unknownOfPage", PlainText.forLog(name, 100));
		}
		if (values > 1 && !Boolean.TRUE.equals(known.names().get(name))) {
			throw new BadRequest(name, "web.parameter.repeated", name);
		}
	}

	private static void requireOfForm(Declared known, String name, int values) {
		if (!FormParameters.isUsual(name)) {
			// a box that is not ticked is sent as its name behind an underline
			require(known, name.startsWith("_") ? name.substring(1) : name, values);
		}
	}

	private static void require(Declared known, String name, int values) {
		Boolean several = known.names().get(name);
		if (several == null && !USUAL.contains(name)) {
			throw new BadRequest(name, "web.parameter.unknown", name);
		}
		if (values > 1 && !Boolean.TRUE.equals(several)) {
			throw new BadRequest(name, "web.parameter.repeated", name);
		}
	}

	private static Declared declared(HandlerMethod handler) {
		Map<String, Boolean> names = new HashMap<>();
		for (MethodParameter parameter : handler.getMethodParameters()) {
			RequestParam param = parameter.getParameterAnnotation(RequestParam.class);
			Class<?> type = parameter.getParameterType();
			if (parameter.hasParameterAnnotation(ModelAttribute.class) && type.isRecord()) {
				Arrays.stream(type.getRecordComponents())
					.forEach((field) -> names.put(field.getName(), Collection.class.isAssignableFrom(field.getType())));
			}
			if (param == null) {
				continue;
			}
			if (Map.class.isAssignableFrom(type)) {
				return new Declared(true, Map.of());
			}
			parameter.initParameterNameDiscovery(new org.springframework.core.DefaultParameterNameDiscoverer());
			String name = StringUtils.hasText(param.name()) ? param.name()
					: String.valueOf(parameter.getParameterName());
			names.put(name, Collection.class.isAssignableFrom(type) || type.isArray());
		}
		return new Declared(false, names);
	}

}
