package cn.xieshou;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Follows every link from the home page of one account, at most so many addresses of each
 * kind and six times as many of each path. A kind is a path without ids and with the
 * names of its parameters. Reports links that lead nowhere or to what the account may not
 * see, pages without a title and ids that occur twice.
 */
final class PortalCrawl {

	private static final Pattern HREF = Pattern.compile("<a\\s[^>]*href=\"([^\"]*)\"");

	/** A link to nowhere; that of the banners gets its address from the script. */
	private static final Pattern DEAD = Pattern.compile("<a\\s(?![^>]*data-entry-act)[^>]*href=\"\"[^>]*>");

	private static final Pattern PANEL = Pattern.compile("<a\\s[^>]*class=\"fig[^>]*href=\"([^\"]*/figures/[^\"]*)\"");

	private static final Pattern ID = Pattern.compile("<[a-z][^>]*\\sid=\"([^\"]*)\"");

	private static final Pattern TITLE = Pattern.compile("<title>\\s*\\S[^<]*</title>");

	private static final Pattern HEADING = Pattern.compile("<h1[\\s>]");

	private static final Pattern EMPTY = Pattern.compile("[?&][^=&]+=(&|$)");

	/** What stands between tags; scripts and templates hold none that is read. */
	private static final Pattern WORDS = Pattern.compile(">([^<>]*\\p{IsHan}[^<>]*)<");

	/** A unit or a bounding word of a number that is Chinese. */
	private static final Pattern UNIT = Pattern.compile("<span class=\"[uq]\">[^<]*\\p{IsHan}[^<]*</span>");

	/** So many questions of one path are followed for each of its addresses. */
	private static final int QUESTIONS = 6;

	private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

	private final String base;

	private final String token;

	private final int most;

	private final Set<String> foreign;

	private final Map<String, Integer> seen = new HashMap<>();

	private final Set<String> met = new HashSet<>();

	private final Deque<String> ahead = new ArrayDeque<>();

	/** The pages read, the first address of each kind. */
	final Map<String, String> pages = new LinkedHashMap<>();

	/** How many answers were read. */
	int read;

	/** How many different links were met. */
	int links;

	/** What is wrong, each with the page that says so. */
	final List<String> faults = new ArrayList<>();

	/**
	 * Begins at the home page.
	 * @param base the portal's address
	 * @param token the account's
	 * @param most addresses of each kind
	 * @param foreign words that no page may say, asked for in English; empty to walk the
	 * Chinese pages
	 */
	PortalCrawl(String base, String token, int most, Set<String> foreign) {
		this.foreign = foreign;
		this.base = base;
		this.token = token;
		this.most = most;
	}

	/** Walks to the end. */
	PortalCrawl walk() throws IOException, InterruptedException {
		meet("/", "/");
		for (String next = this.ahead.poll(); next != null; next = this.ahead.poll()) {
			String[] way = next.split(" ", 2);
			HttpResponse<String> answer = get(way[0]);
			this.read++;
			if (answer.statusCode() != 200) {
				this.faults.add(answer.statusCode() + " " + way[0] + " linked on " + way[1]);
			}
			else if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
				// links count from the address that a page has been led to
				examine(answer.uri().toString().substring(this.base.length()), answer.body());
			}
		}
		return this;
	}

	private HttpResponse<String> get(String address) throws IOException, InterruptedException {
		return this.client.send(HttpRequest.newBuilder(URI.create(this.base + address))
			.header("Authorization", "Bearer " + this.token)
			.header("Accept", "text/html,*/*;q=0.8")
			.header("Cookie", "lang=" + (this.foreign.isEmpty() ? "zh-CN" : "en"))
			.build(), HttpResponse.BodyHandlers.ofString());
	}

	private void examine(String address, String html) {
		boolean whole = !address.matches(".*[?&]panel$");
		if (whole) {
			this.pages.putIfAbsent(address.replaceFirst("\\?.*", "").transform(PortalCrawl::kind), address);
			if (!TITLE.matcher(html).find()) {
				this.faults.add("no title " + address);
			}
			if (HEADING.matcher(html).results().count() != 1) {
				this.faults.add("not one h1 " + address);
			}
		}
		Set<String> ids = new HashSet<>();
		ID.matcher(html)
			.results()
			.map((found) -> found.group(1))
			.filter((id) -> !ids.add(id))
			.forEach((id) -> this.faults.add("id twice " + id + " " + address));
		if (!this.foreign.isEmpty()) {
			WORDS.matcher(html)
				.results()
				.map((found) -> found.group(1).strip())
				.filter(this.foreign::contains)
				.distinct()
				.forEach((word) -> this.faults.add("Chinese word " + word + " " + address));
			UNIT.matcher(html)
				.results()
				.limit(1)
				.forEach((found) -> this.faults.add("Chinese unit " + found.group() + " " + address));
		}
		DEAD.matcher(html).results().forEach((found) -> this.faults.add("dead " + found.group() + " " + address));
		hrefs(HREF, html).forEach((href) -> meet(resolved(address, href), address));
		hrefs(PANEL, html)
			.forEach((href) -> meet(resolved(address, href + (href.contains("?") ? "&" : "?") + "panel"), address));
	}

	private static Set<String> hrefs(Pattern pattern, String html) {
		Matcher matcher = pattern.matcher(html);
		Set<String> hrefs = new LinkedHashSet<>();
		while (matcher.find()) {
			hrefs.add(matcher.group(1).replace("&amp;", "&").replaceFirst("#.*", ""));
		}
		hrefs.remove("");
		return hrefs;
	}

	private String resolved(String page, String href) {
		return href.startsWith("?") ? page.replaceFirst("\\?.*", "") + href
				: URI.create(this.base + page).resolve(href.replace(" ", "%20")).toString();
	}

	private void meet(String href, String page) {
		String address = href.startsWith(this.base) ? href.substring(this.base.length()) : href;
		if (!address.startsWith("/") || address.contains("lang=zh") || !this.met.add(address)) {
			return;
		}
		this.links++;
		if (EMPTY.matcher(address).find()) {
			this.faults.add("empty parameter " + address + " linked on " + page);
		}
		if (this.seen.merge(kind(address), 1, Integer::sum) <= this.most
				&& this.seen.merge(path(address) + " ", 1, Integer::sum) <= this.most * QUESTIONS) {
			this.ahead.add(address + " " + page);
		}
	}

	private static String path(String address) {
		return address.replaceFirst("\\?.*", "")
			.replaceAll("/[0-9a-f]{8}-[0-9a-f-]{27}", "/*")
			.replaceAll("/[^/]*\\d[^/]*$", "/*");
	}

	/** The path without ids, with the names of its parameters; types stay. */
	static String kind(String address) {
		String[] parts = address.split("\\?", 2);
		String path = path(address);
		if (parts.length == 1) {
			return path;
		}
		return path + "?"
				+ new TreeSet<>(List.of(parts[1].split("&"))).stream()
					.map((parameter) -> parameter.startsWith("type=") ? parameter : parameter.replaceFirst("=.*", ""))
					.distinct()
					.collect(Collectors.joining("&"));
	}

}
