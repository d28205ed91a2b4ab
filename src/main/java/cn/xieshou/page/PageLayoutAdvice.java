package cn.xieshou.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Gives every page its {@link PageLayout}. */
@ControllerAdvice(annotations = Controller.class)
public class PageLayoutAdvice {

	private final boolean demo;

	private final @Nullable String approval;

	private final ObjectProvider<Inbox> inbox;

	private final ObjectProvider<Bell> bell;

	private final ResourceUrlProvider resources;

	PageLayoutAdvice(@Value("${xieshou.demo:false}") boolean demo, @Value("${xieshou.maps.approval:}") String approval,
			ObjectProvider<Inbox> inbox, ObjectProvider<Bell> bell, ResourceUrlProvider resources) {
		this.demo = demo;
		this.approval = approval.isBlank() ? null : approval;
		this.inbox = inbox;
		this.bell = bell;
		this.resources = resources;
	}

	@ModelAttribute("layout")
	public PageLayout layout(HttpServletRequest request, Locale locale) {
		String sprite = request.getContextPath()
				+ Objects.requireNonNullElse(this.resources.getForLookupPath("/icons.svg"), "/icons.svg");
		Person person = person();
		// An error page asks for nothing that may have been the error
		boolean asks = person != null && request.getDispatcherType() != DispatcherType.ERROR;
		return new PageLayout(Api.path(request), locale, person,
				asks ? this.inbox.getIfAvailable(() -> () -> 0).waiting() : 0,
				asks ? this.bell.getIfAvailable(() -> () -> 0).unseen() : 0, this.demo, this.approval, sprite);
	}

	/** The conditions of the present address, before which another may stand. */
	@ModelAttribute("addressQuery")
	String addressQuery(HttpServletRequest request) {
		String query = Objects.requireNonNullElse(request.getQueryString(), "");
		return Arrays.stream(query.split("&"))
			.filter((part) -> !part.isEmpty() && !part.startsWith("lang="))
			.map((part) -> part + "&")
			.collect(Collectors.joining());
	}

	private static @Nullable Person person() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null && authentication.getPrincipal() instanceof Person person) ? person : null;
	}

}
